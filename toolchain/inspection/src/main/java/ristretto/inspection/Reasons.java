package ristretto.inspection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.LinkedHashSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import ristretto.settings.Nearest;

/** Answers why something is in an image. */
public final class Reasons {
    private static final int NEAR = 4;

    private final Contents contents;

    public Reasons(Contents contents) {
        this.contents = contents;
    }

    /**
     * {@code why(name)} finds a class, a package or a method by its name. Packages may be left out, parameters of methods too;
     * {@code $}, {@code #} and {@code /} are as good as dots.
     */
    public Reason why(String name) {
        String wanted = dotted(name);
        return ofType(name, types().stream().filter(type -> dotted(type).equals(wanted)).toList())
                .or(() -> ofPackage(name, wanted))
                .or(() -> ofMethod(name, method -> plain(method).equals(wanted)))
                .or(() -> ofType(name, types().stream().filter(type -> endsWith(dotted(type), wanted)).toList()))
                .or(() -> ofMethod(name, method -> endsWith(plain(method), wanted)))
                .orElseGet(() -> new Reason(name, name, "", false, 0, 0, 0, List.of(), nearest(wanted)));
    }

    /** Every class of which there are methods or bytes. */
    private SequencedSet<String> types() {
        SequencedSet<String> types = new LinkedHashSet<>();
        contents.methods().forEach(method -> types.add(method.type()));
        contents.items().stream().filter(Reasons::isClass).forEach(item -> types.add(item.name()));
        return types;
    }

    private static boolean isClass(Item item) {
        return item.language() == Item.Language.JAVA;
    }

    private Optional<Reason> ofType(String asked, List<String> types) {
        if (types.isEmpty()) {
            return Optional.empty();
        }
        String type = types.getFirst();
        return Optional.of(ofItems(asked, type, "class", item -> item.name().equals(type), method -> method.type().equals(type),
                types.subList(1, types.size())));
    }

    private Optional<Reason> ofPackage(String asked, String wanted) {
        String within = wanted + ".";
        return types().stream().anyMatch(type -> type.startsWith(within)) ? Optional.of(ofItems(asked, wanted, "package",
                item -> item.name().startsWith(within), method -> method.type().startsWith(within), List.of())) : Optional.empty();
    }

    private Reason ofItems(String asked, String name, String kind, Predicate<Item> items, Predicate<Method> methods, List<String> others) {
        List<Item> own = contents.items().stream().filter(Reasons::isClass).filter(items).toList();
        long code = own.stream().mapToLong(Item::code).sum();
        long data = own.stream().mapToLong(Item::data).sum();
        List<Reason.Step> path = first(methods).map(this::path).orElse(List.of());
        return new Reason(asked, name, kind, code + data > 0, own.stream().mapToInt(Item::lines).sum(), code, data, path, others);
    }

    private Optional<Reason> ofMethod(String asked, Predicate<Method> wanted) {
        return first(wanted).map(method -> new Reason(asked, method.toString(), "method", method.code() > 0, method.lines(), method.code(), 0,
                path(method), contents.methods().stream().filter(wanted.and(other -> other != method)).map(Method::toString).toList()));
    }

    /** The one to which the path is shortest, among those of which something is in the image if there are any. */
    private Optional<Method> first(Predicate<Method> wanted) {
        return contents.methods().stream().filter(wanted).filter(method -> method.code() > 0).findFirst()
                .or(() -> contents.methods().stream().filter(wanted).findFirst());
    }

    private List<Reason.Step> path(Method method) {
        LinkedList<Reason.Step> steps = new LinkedList<>();
        Method at = method;
        steps.addFirst(step(at));
        while (at.caller() >= 0) {
            at = contents.methods().get(at.caller());
            steps.addFirst(step(at));
        }
        return steps;
    }

    private static Reason.Step step(Method method) {
        Optional<String> at = method.caller() < 0 ? Optional.empty() : Optional.of(method.call().map(SourceLine::toString).orElse("(no line)"));
        return new Reason.Step(method.toString(), at, method.choices());
    }

    private static String dotted(String name) {
        String plain = name.contains("(") ? name.substring(0, name.indexOf('(')) : name;
        return plain.replace('$', '.').replace('#', '.').replace('/', '.');
    }

    private static String plain(Method method) {
        return dotted(method.type()) + "." + method.name();
    }

    private static boolean endsWith(String full, String part) {
        return full.endsWith("." + part);
    }

    /** Names that somebody may have meant, whole or without their packages. */
    private List<String> nearest(String wanted) {
        record Candidate(String name, int distance) { }
        String last = wanted.substring(wanted.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        List<Candidate> candidates = new ArrayList<>();
        for (String type : types()) {
            String simple = dotted(type).substring(dotted(type).lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            candidates.add(new Candidate(type, Math.min(Nearest.distance(last, simple), Nearest.distance(wanted, type))));
        }
        Stream<Candidate> near = candidates.stream().filter(candidate -> candidate.distance() <= Math.max(2, last.length() / 2));
        return near.sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name)).limit(NEAR).map(Candidate::name).toList();
    }
}
