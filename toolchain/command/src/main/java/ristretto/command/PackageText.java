package ristretto.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import ristretto.descriptors.Descriptor;
import ristretto.packages.Catalog;
import ristretto.packages.Published;
import ristretto.resolver.Names;

/** Packages for people. */
final class PackageText {
    private final PrintWriter out;

    PackageText(PrintWriter out) {
        this.out = out;
    }

    /** A package in a line, and each of its implementations in another. */
    void line(Catalog.Entry entry) {
        Published published = entry.published();
        out.println(published.coordinates());
        for (Descriptor.Offered each : published.descriptor().implementations()) {
            out.println("  " + provides(each) + targets(each) + ": " + (each.documented().isEmpty() ? each.type() : each.documented()));
        }
        for (Descriptor.Declared each : published.descriptor().signatures()) {
            out.println("  declares " + Names.simple(each.type()) + " " + each.version() + ": " + each.documented());
        }
    }

    /** @param versions of one package, the newest first */
    void show(List<Catalog.Entry> versions) {
        Catalog.Entry newest = versions.getFirst();
        Published published = newest.published();
        out.println(published.coordinates());
        out.println("  in       " + newest.index().place());
        out.println("  file     " + published.file() + ", SHA-256 " + published.sha256());
        out.println("  size     " + String.format(Locale.ROOT, "%,d", published.bytes()) + " bytes of class files");
        if (versions.size() > 1) {
            out.println("  older    " + versions.stream().skip(1).map(each -> each.published().version()).collect(Collectors.joining(", ")));
        }
        published.descriptor().signatures().forEach(each -> out.println("\n  " + each.type() + " " + each.version() + ", a signature\n    "
                + each.documented()));
        published.descriptor().implementations().forEach(this::show);
    }

    private void show(Descriptor.Offered offered) {
        out.println("\n  " + offered.type());
        if (!offered.documented().isEmpty()) {
            out.println("    " + offered.documented());
        }
        out.println("    " + provides(offered) + targets(offered) + (offered.preference() == 0 ? "" : ", with preference " + offered.preference()));
        if (!offered.needs().isEmpty()) {
            out.println("    needs " + offered.needs().stream().map(PackageText::need).collect(Collectors.joining(", ")));
        }
        offered.conflicts().forEach(each -> out.println("    conflicts with " + each.with() + ", because " + each.because()));
    }

    private static String provides(Descriptor.Offered offered) {
        return "provides " + offered.provides().stream().map(each -> Names.simple(each.type()) + " " + each.version())
                .collect(Collectors.joining(", "));
    }

    private static String targets(Descriptor.Offered offered) {
        return offered.targets().isEmpty() ? "" : " on " + String.join(", ", offered.targets());
    }

    private static String need(Descriptor.Needed need) {
        return switch (need.kind()) {
            case SIGNATURE -> Names.simple(need.type()) + " " + need.version() + (need.name().isEmpty() ? "" : " '" + need.name() + "'");
            case SETTINGS -> "values (" + Names.simple(need.type()) + ")";
            case ARGUMENTS -> "the arguments of main";
            case INSTANCE -> "to know which instance it is";
            case KEY -> "key " + need.name();
        };
    }
}
