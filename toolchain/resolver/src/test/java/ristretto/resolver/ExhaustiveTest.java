package ristretto.resolver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Small made-up indexes, for which every combination can be tried. */
class ExhaustiveTest {
    private static final List<String> SIGNATURES = List.of("A", "B", "C", "D");

    @Property(tries = 2000)
    void thereIsAPlanExactlyIfSomeCombinationFits(@ForAll long seed) {
        List<Implementation> known = known(new Random(seed));
        boolean fits = fits(known, 0, new HashMap<>());
        try {
            Selection selection = new ConstraintResolver(new KnownIndex(known)).select(request());
            Map<String, Implementation> chosen = new HashMap<>();
            selection.chosen().forEach((need, met) -> chosen.put(need.type(), met.implementation()));
            assertTrue(valid(known.getFirst(), chosen), () -> "not valid: " + chosen);
            selection.chosen().values().forEach(met -> met.rejected().forEach(each -> assertFalse(each.reason().isEmpty())));
        } catch (ResolutionFailure failure) {
            assertEquals(!fits, !failure.getMessage().contains("equally well"), failure.getMessage());
        }
    }

    @Property(tries = 500)
    void theOrderOfTheIndexDoesNotMatter(@ForAll long seed) {
        Random random = new Random(seed);
        List<Implementation> known = known(random);
        String first = outcome(known);
        List<Implementation> shuffled = new ArrayList<>(known);
        Collections.shuffle(shuffled, random);
        assertEquals(first, outcome(shuffled));
    }

    private static String outcome(List<Implementation> known) {
        try {
            Selection selection = new ConstraintResolver(new KnownIndex(known)).select(request());
            StringBuilder text = new StringBuilder();
            selection.plan(new KnownIndex(known)).inOrder().forEach(node -> text.append(node).append('\n'));
            return text.toString();
        } catch (ResolutionFailure failure) {
            return failure.getMessage();
        }
    }

    private static Request request() {
        return new Request("it", "Main", "jvm", Map.of(), List.of(), List.of());
    }

    /** The main class, and some implementations with needs, versions, conflicts and targets by chance. */
    private static List<Implementation> known(Random random) {
        List<Implementation> known = new ArrayList<>();
        known.add(new Implementation("Main", List.of(), List.of(), 0, needs(random, 2), Terms.NONE));
        int count = 3 + random.nextInt(8);
        for (int i = 0; i < count; i++) {
            String signature = SIGNATURES.get(random.nextInt(SIGNATURES.size()));
            List<Need> needs = needs(random, random.nextInt(3));
            Map<String, SignatureVersion> needed = new HashMap<>();
            needs.forEach(need -> needed.put(need.type(), new SignatureVersion(1, random.nextInt(2))));
            List<Terms.Conflict> conflicts = random.nextInt(4) == 0 ? List.of(new Terms.Conflict("T" + random.nextInt(count), "of chance")) : List.of();
            known.add(new Implementation("T" + i, List.of(signature), random.nextInt(5) == 0 ? List.of("virtio") : List.of(), random.nextInt(3), needs,
                    new Terms(Optional.of(new PackageVersion("g:p" + random.nextInt(4), String.valueOf(1 + random.nextInt(2)))), false,
                            random.nextInt(5), Map.of(signature, new SignatureVersion(1, random.nextInt(3))), needed, conflicts)));
        }
        return known;
    }

    private static List<Need> needs(Random random, int count) {
        List<String> shuffled = new ArrayList<>(SIGNATURES);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, count).stream().map(Need::of).toList();
    }

    private static boolean fits(List<Implementation> known, int from, Map<String, Implementation> chosen) {
        if (valid(known.getFirst(), chosen)) {
            return true;
        }
        for (int i = from; i < SIGNATURES.size(); i++) {
            for (Implementation each : known) {
                if (each.provides().contains(SIGNATURES.get(i))) {
                    chosen.put(SIGNATURES.get(i), each);
                    if (fits(known, i + 1, chosen)) {
                        return true;
                    }
                    chosen.remove(SIGNATURES.get(i));
                }
            }
        }
        return false;
    }

    /** Whether all rules hold, checked one by one. */
    private static boolean valid(Implementation main, Map<String, Implementation> chosen) {
        List<Implementation> used = new ArrayList<>();
        if (!reach(main, chosen, new HashSet<>(), used)) {
            return false;
        }
        for (Implementation one : used) {
            for (Implementation other : used) {
                PackageVersion a = one.terms().from().orElseThrow();
                PackageVersion b = other.terms().from().orElseThrow();
                if (a.name().equals(b.name()) && !a.equals(b)
                        || one != other && one.terms().conflicts().stream().anyMatch(each -> each.with().equals(other.type()))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean reach(Implementation user, Map<String, Implementation> chosen, Set<String> path, List<Implementation> used) {
        for (Need need : user.needs()) {
            Implementation met = chosen.get(need.type());
            if (met == null || !met.runsOn("jvm") || !path.add(met.type())
                    || !met.terms().provides(need.type()).serves(user.terms().needs(need.type())) || !reach(met, chosen, path, used)) {
                return false;
            }
            path.remove(met.type());
            used.add(met);
        }
        return true;
    }
}
