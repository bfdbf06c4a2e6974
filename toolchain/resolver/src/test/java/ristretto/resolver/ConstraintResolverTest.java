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
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ConstraintResolverTest {
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
        Plan plan = new ConstraintResolver(index).resolve(new Request("website", "Main", "jvm",
                Map.of(Need.of("Tcp"), new Binding.ToClass("Stack", "Website.java:9")), List.of(), List.of()));
        assertEquals("bound in Website.java:9", instance(plan, "Stack").reason());
    }

    @Test
    void somethingMadeByTheBuildNeedsNoImplementation() throws ResolutionFailure {
        Plan plan = new ConstraintResolver(new Index(needing("Main", "Files"))).resolve(new Request("website", "Main", "jvm",
                Map.of(Need.of("Files"), new Binding.ToSupply("site", "Website.java:9")), List.of(), List.of()));
        assertInstanceOf(Node.Supply.class, plan.main().needs().getFirst());
    }

    @Test
    void theArgumentsOfMainAreNoSignature() throws ResolutionFailure {
        assertInstanceOf(Node.MainArguments.class, resolve("jvm", needing("Main", "java.lang.String[]")).main().needs().getFirst());
    }

    @Test
    void servicesComeFirst() throws ResolutionFailure {
        Plan plan = new ConstraintResolver(new Index(needing("Main"), IP))
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
                assertThrows(ResolutionFailure.class, () -> new ConstraintResolver(new Index(MAIN, HTTP, SOCKETS)).resolve(request)).getMessage());
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

    private static final Implementation GATEWAY = needing("Main", "Tcp outside", "Tcp inside", "Console");
    private static final Implementation ADDRESSED = providing("Ip4", "Ip", 0, "Network", "Console", "IpSettings");
    private static final Implementation DEVICE = providing("Device", "Network", 0, "Console", "ristretto.signatures.Instance");
    private static final Implementation CONSOLE = providing("Serial", "Console", 0);

    @Test
    void anInstanceAskedForByNameHasItsOwnPartsDownToTheDeviceAndSharesTheRest() throws ResolutionFailure {
        Plan plan = resolve("virtio", GATEWAY, STACK, ADDRESSED, DEVICE, CONSOLE);
        assertEquals(List.of("Serial", "Device outside", "Ip4 outside", "Stack outside", "Device inside", "Ip4 inside", "Stack inside", "Main"),
                plan.inOrder().stream().filter(node -> node instanceof Node.Instance).map(node -> (Node.Instance) node)
                        .map(node -> (node.implementation().type() + " " + node.name()).strip()).toList());
    }

    @Test
    void instancesAreNumberedAndHaveTheirOwnSettings() throws ResolutionFailure {
        Plan plan = resolve("virtio", GATEWAY, STACK, ADDRESSED, DEVICE, CONSOLE);
        assertEquals(List.of(new Node.Position("outside", 0), new Node.Position("inside", 1)),
                plan.inOrder().stream().filter(node -> node instanceof Node.Position).toList());
        assertEquals(List.of("outside", "inside"), plan.positions("Network"));
        assertEquals(List.of("network/outside/ip/address", "network/inside/ip/address"),
                plan.settings().stream().map(record -> record.values().getFirst().path()).toList());
    }

    @Test
    void withoutNamesThereIsOneInstanceOfEach() throws ResolutionFailure {
        Plan plan = resolve("virtio", needing("Main", "Tcp", "Ip"), STACK, ADDRESSED, DEVICE, CONSOLE);
        assertEquals(List.of("Serial", "Device", "Ip4", "Stack", "Main"), types(plan));
        assertEquals("network/ip/address", plan.settings().getFirst().values().getFirst().path());
    }

    @Test
    void whatIsAskedForByNameIsAnInstanceOfItsOwnWithoutADevice() throws ResolutionFailure {
        assertEquals(List.of("Serial", "Serial", "Main"), types(resolve("virtio", needing("Main", "Console a", "Console b"), CONSOLE)));
    }

    @Test
    void anInstanceHasItsOwnBindingOrThatOfAll() throws ResolutionFailure {
        Implementation other = providing("Tty", "Console", 0);
        Plan plan = new ConstraintResolver(new Index(needing("Main", "Console a", "Console b"), CONSOLE, other)).resolve(new Request("website",
                "Main", "jvm", Map.of(Need.of("Console"), new Binding.ToClass("Serial", "Website.java:9"), Need.named("Console", "b"),
                new Binding.ToClass("Tty", "Website.java:10")), List.of(), List.of()));
        assertEquals(List.of("Serial", "Tty", "Main"), types(plan));
    }

    @Test
    void aBoundClassMayAskForAnotherInstanceOfWhatItStandsFor() throws ResolutionFailure {
        Plan plan = new ConstraintResolver(new Index(needing("Main", "Console"), CONSOLE, needing("Log", "Console raw"))).resolve(new Request(
                "website", "Main", "jvm", Map.of(Need.of("Console"), new Binding.ToClass("Log", "Website.java:9")), List.of(), List.of()));
        assertEquals(List.of("Serial", "Log", "Main"), types(plan));
    }

    @Test
    void whatIsMissingIsNamedWithTheInstance() {
        assertEquals("nothing provides Network for target virtio: website needs Tcp 'outside' (Stack) needs Ip 'outside' (Ip4) needs Network 'outside'",
                message("virtio", GATEWAY, STACK, ADDRESSED, CONSOLE));
    }

    @Property(tries = 200)
    void thePlanDoesNotDependOnTheOrderOfTheIndex(@ForAll long seed) throws ResolutionFailure {
        List<Implementation> shuffled = new ArrayList<>(List.of(MAIN, HTTP, STACK, IP, SOCKETS));
        java.util.Collections.shuffle(shuffled, new java.util.Random(seed));
        assertEquals(types(resolve("jvm", MAIN, HTTP, STACK, IP, SOCKETS)), types(resolve("jvm", shuffled.toArray(Implementation[]::new))));
    }

    private static Plan resolve(String target, Implementation... known) throws ResolutionFailure {
        return new ConstraintResolver(new Index(known)).resolve(new Request("website", "Main", target, Map.of(), List.of(), List.of()));
    }

    private static String message(String target, Implementation... known) {
        return assertThrows(ResolutionFailure.class, () -> resolve(target, known)).getMessage();
    }

    private static List<String> types(Plan plan) {
        return plan.inOrder().stream().filter(node -> node instanceof Node.Instance)
                .map(node -> ((Node.Instance) node).implementation().type()).toList();
    }

    private static Node.Instance instance(Plan plan, String type) {
        Optional<Node.Instance> found = plan.inOrder().stream().map(node -> (Node.Instance) node)
                .filter(node -> node.implementation().type().equals(type)).findFirst();
        assertTrue(found.isPresent(), type);
        return found.get();
    }

    private static Implementation needing(String type, String... needs) {
        return new Implementation(type, List.of(), List.of(), 0, needs(needs));
    }

    private static Implementation providing(String type, String signature, int preference, String... needs) {
        return new Implementation(type, List.of(signature), List.of(), preference, needs(needs));
    }

    /** {@code "Tcp"}, or {@code "Tcp outside"}. */
    private static List<Need> needs(String... needs) {
        return Stream.of(needs).map(need -> need.split(" ")).map(words -> words.length == 1 ? Need.of(words[0]) : Need.named(words[0], words[1]))
                .toList();
    }

    private record Index(Implementation... known) implements PackageIndex {
        @Override
        public List<Implementation> implementations(String signature) {
            return List.of(known).stream().filter(each -> each.provides().contains(signature))
                    .sorted(Comparator.comparing(Implementation::type)).toList();
        }

        @Override
        public Optional<SettingsRecord> settings(String type) {
            return type.equals("IpSettings") ? Optional.of(new SettingsRecord(type,
                    List.of(new SettingsRecord.Value("network/ip/address", "int", false, "", "1")))) : Optional.empty();
        }

        @Override
        public Implementation describe(String type) {
            return List.of(known).stream().filter(each -> each.type().equals(type)).findFirst().orElseThrow();
        }
    }
}
