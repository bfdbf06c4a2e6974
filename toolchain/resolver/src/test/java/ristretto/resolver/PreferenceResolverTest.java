package ristretto.resolver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PreferenceResolverTest {
    private static final Implementation MAIN = needing("Main", "Http");
    private static final Implementation HTTP = providing("Http1", "Http", 0, "Tcp");
    private static final Implementation STACK = providing("Stack", "Tcp", 0, "Ip");
    private static final Implementation IP = providing("Ip4", "Ip", 0);
    private static final Implementation SOCKETS = new Implementation("Sockets", List.of("Tcp"), List.of("jvm"), 10, List.of());

    @Test
    void everythingComesAfterWhatItNeeds() throws ResolutionFailure {
        assertEquals(List.of("Ip4", "Stack", "Http1", "Main"), types(resolve("virtio", MAIN, HTTP, STACK, IP, SOCKETS)));
    }

    @Test
    void theMostPreferredImplementationForTheTargetIsChosen() throws ResolutionFailure {
        Plan plan = resolve("jvm", MAIN, HTTP, STACK, IP, SOCKETS);
        assertEquals(List.of("Sockets", "Http1", "Main"), types(plan));
        assertEquals("preferred to Stack", instance(plan, "Sockets").reason());
    }

    @Test
    void betweenEqualsThePlatformsOwnIsChosen() throws ResolutionFailure {
        Implementation platform = new Implementation("Own", List.of("Ip"), List.of("jvm"), 0, List.of());
        assertEquals(List.of("Own", "Main"), types(resolve("jvm", needing("Main", "Ip"), IP, platform)));
    }

    @Test
    void anImplementationWhoseNeedsCannotBeSatisfiedGivesWayToTheNext() throws ResolutionFailure {
        Implementation greedy = providing("Greedy", "Ip", 5, "Moon");
        assertEquals(List.of("Ip4", "Main"), types(resolve("jvm", needing("Main", "Ip"), greedy, IP)));
    }

    @Test
    void twoNeedsOfOneSignatureShareAnInstance() throws ResolutionFailure {
        Plan plan = resolve("jvm", needing("Main", "Ip", "Tcp"), IP, STACK);
        assertEquals(List.of("Ip4", "Stack", "Main"), types(plan));
        assertSame(plan.main().needs().get(0), ((Node.Instance) plan.main().needs().get(1)).needs().getFirst());
    }

    @Test
    void aBindingOfTheDescriptionGoesBeforePreference() throws ResolutionFailure {
        Index index = new Index(MAIN, HTTP, STACK, IP, SOCKETS);
        Plan plan = new PreferenceResolver(index).resolve(new Request("website", "Main", "jvm",
                Map.of("Tcp", new Binding.ToClass("Stack", "Website.java:9")), List.of(), List.of()));
        assertEquals("bound in Website.java:9", instance(plan, "Stack").reason());
    }

    @Test
    void somethingMadeByTheBuildNeedsNoImplementation() throws ResolutionFailure {
        Plan plan = new PreferenceResolver(new Index(needing("Main", "Files"))).resolve(new Request("website", "Main", "jvm",
                Map.of("Files", new Binding.ToSupply("site", "Website.java:9")), List.of(), List.of()));
        assertInstanceOf(Node.Supply.class, plan.main().needs().getFirst());
    }

    @Test
    void theArgumentsOfMainAreNoSignature() throws ResolutionFailure {
        assertInstanceOf(Node.MainArguments.class, resolve("jvm", needing("Main", "java.lang.String[]")).main().needs().getFirst());
    }

    @Test
    void servicesComeFirst() throws ResolutionFailure {
        Plan plan = new PreferenceResolver(new Index(needing("Main"), IP))
                .resolve(new Request("website", "Main", "jvm", Map.of(), List.of("Ip"), List.of()));
        assertEquals(List.of("Ip4", "Main"), types(plan));
    }

    @Test
    void whatIsMissingIsNamedWithTheWayToIt() {
        assertEquals("nothing provides Tcp for target virtio: website needs Http (Http1) needs Tcp; Sockets is for target jvm",
                message("virtio", MAIN, HTTP, SOCKETS));
    }

    @Test
    void whatARuleExcludesIsNamedWithTheRule() {
        Implementation.Rule rule = candidate -> candidate.platform() ? Optional.of("--network direct") : Optional.empty();
        Request request = new Request("website", "Main", "jvm", Map.of(), List.of(), List.of(rule));
        assertEquals("nothing provides Tcp for target jvm: website needs Http (Http1) needs Tcp; Sockets is ruled out by --network direct",
                assertThrows(ResolutionFailure.class, () -> new PreferenceResolver(new Index(MAIN, HTTP, SOCKETS)).resolve(request)).getMessage());
    }

    @Test
    void equallyGoodImplementationsAreForTheDescriptionToChooseFrom() {
        assertEquals("Ip4 and Ip5 provide Ip equally well for target jvm: website needs Ip; choose one in the description, "
                + "as in it.with(Ip.class, Ip4.class)", message("jvm", needing("Main", "Ip"), IP, providing("Ip5", "Ip", 0)));
    }

    @Test
    void aCircleIsSpelledOut() {
        assertEquals("Stack needs itself: website needs Tcp (Stack) needs Ip (Ip4) needs Tcp (Stack)",
                message("jvm", needing("Main", "Tcp"), STACK, providing("Ip4", "Ip", 0, "Tcp")));
    }

    @Property(tries = 200)
    void thePlanDoesNotDependOnTheOrderOfTheIndex(@ForAll long seed) throws ResolutionFailure {
        List<Implementation> shuffled = new ArrayList<>(List.of(MAIN, HTTP, STACK, IP, SOCKETS));
        java.util.Collections.shuffle(shuffled, new java.util.Random(seed));
        assertEquals(types(resolve("jvm", MAIN, HTTP, STACK, IP, SOCKETS)), types(resolve("jvm", shuffled.toArray(Implementation[]::new))));
    }

    private static Plan resolve(String target, Implementation... known) throws ResolutionFailure {
        return new PreferenceResolver(new Index(known)).resolve(new Request("website", "Main", target, Map.of(), List.of(), List.of()));
    }

    private static String message(String target, Implementation... known) {
        return assertThrows(ResolutionFailure.class, () -> resolve(target, known)).getMessage();
    }

    private static List<String> types(Plan plan) {
        return plan.inOrder().stream().map(node -> ((Node.Instance) node).implementation().type()).toList();
    }

    private static Node.Instance instance(Plan plan, String type) {
        Optional<Node.Instance> found = plan.inOrder().stream().map(node -> (Node.Instance) node)
                .filter(node -> node.implementation().type().equals(type)).findFirst();
        assertTrue(found.isPresent(), type);
        return found.get();
    }

    private static Implementation needing(String type, String... needs) {
        return new Implementation(type, List.of(), List.of(), 0, List.of(needs));
    }

    private static Implementation providing(String type, String signature, int preference, String... needs) {
        return new Implementation(type, List.of(signature), List.of(), preference, List.of(needs));
    }

    private record Index(Implementation... known) implements PackageIndex {
        @Override
        public List<Implementation> implementations(String signature) {
            return List.of(known).stream().filter(each -> each.provides().contains(signature))
                    .sorted(Comparator.comparing(Implementation::type)).toList();
        }

        @Override
        public Optional<SettingsRecord> settings(String type) {
            return Optional.empty();
        }

        @Override
        public Implementation describe(String type) {
            return List.of(known).stream().filter(each -> each.type().equals(type)).findFirst().orElseThrow();
        }
    }
}
