package ristretto.command;

import java.util.List;
import java.util.Locale;
import ristretto.descriptors.Descriptor;
import ristretto.packages.Catalog;

/** What the commands on packages report with {@code --json}. */
record PackageReport(List<Package> packages) {
    record Package(String name, String version, String index, String file, String sha256, long bytes, List<Implementation> implementations,
            List<Descriptor.Declared> signatures) {
        static Package of(Catalog.Entry entry) {
            var published = entry.published();
            return new Package(published.name(), published.version(), entry.index().place(), published.file(), published.sha256(),
                    published.bytes(), published.descriptor().implementations().stream().map(Implementation::of).toList(),
                    published.descriptor().signatures());
        }
    }

    record Implementation(String type, String documented, List<Descriptor.Versioned> provides, List<Need> needs, List<String> targets,
            int preference, List<Descriptor.Conflict> conflicts) {
        static Implementation of(Descriptor.Offered offered) {
            return new Implementation(offered.type(), offered.documented(), offered.provides(), offered.needs().stream().map(Need::of).toList(),
                    offered.targets(), offered.preference(), offered.conflicts());
        }
    }

    record Need(String kind, String type, String version, String name) {
        static Need of(Descriptor.Needed need) {
            return new Need(need.kind().name().toLowerCase(Locale.ROOT), need.type(), need.version(), need.name());
        }
    }
}
