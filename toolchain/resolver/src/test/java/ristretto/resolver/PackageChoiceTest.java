package ristretto.resolver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Choosing among packages that are not on the class path yet. */
class PackageChoiceTest {
    private final List<Implementation> known = new ArrayList<>();
    private Map<String, Pin> pins = Map.of();
    private Map<String, String> locked = Map.of();

    @Test
    void theNewestVersionIsChosen() throws ResolutionFailure {
        main("Tcp");
        offer("Stack", "Tcp 1.0", "g:stack 1.9", 100);
        offer("Stack", "Tcp 1.0", "g:stack 1.10", 100);
        offer("Stack", "Tcp 1.0", "g:stack 1.8", 100);
        assertEquals(Set.of(new PackageVersion("g:stack", "1.10")), select().missing());
        assertEquals("version 1.10, the newest that fits; from g:stack 1.10", chosen("Tcp").reason());
        assertEquals(List.of("g:stack 1.8: version 1.10 is newer", "g:stack 1.9: version 1.10 is newer"), rejected("Tcp"));
    }

    @Test
    void aLockedVersionGoesBeforeANewerOne() throws ResolutionFailure {
        main("Tcp");
        offer("Stack", "Tcp 1.0", "g:stack 1", 100);
        offer("Stack", "Tcp 1.0", "g:stack 2", 100);
        locked = Map.of("g:stack", "1");
        assertEquals("version 1, as locked; from g:stack 1", chosen("Tcp").reason());
        assertEquals(List.of("g:stack 2: version 1 is locked"), rejected("Tcp"));
    }

    @Test
    void aLockedVersionThatNoLongerFitsGivesWay() throws ResolutionFailure {
        main("Tcp 2.0");
        offer("Stack", "Tcp 1.0", "g:stack 1", 100);
        offer("Stack", "Tcp 2.0", "g:stack 2", 100);
        locked = Map.of("g:stack", "1");
        assertEquals(Set.of(new PackageVersion("g:stack", "2")), select().missing());
    }

    @Test
    void aPinIsNotNegotiable() throws ResolutionFailure {
        main("Tcp");
        offer("Stack", "Tcp 1.0", "g:stack 1", 100);
        offer("Stack", "Tcp 1.0", "g:stack 2", 100);
        pins = Map.of("g:stack", new Pin("1", "Website.java:9"));
        assertEquals(Set.of(new PackageVersion("g:stack", "1")), select().missing());
        assertEquals(List.of("g:stack 2: Stack of g:stack 2 is out, since g:stack is held at version 1 by Website.java:9"), rejected("Tcp"));
        pins = Map.of("g:stack", new Pin("3", "Website.java:9"));
        assertEquals("nothing provides Tcp for target jvm: website needs Tcp; Stack of g:stack 1 is out, since g:stack is held at version 3 by "
                + "Website.java:9; Stack of g:stack 2 is out, since g:stack is held at version 3 by Website.java:9", message());
    }

    @Test
    void amongEqualsTheSmallestPackageIsChosen() throws ResolutionFailure {
        main("Tcp");
        offer("Large", "Tcp 1.0", "g:large 1", 40_000);
        offer("Small", "Tcp 1.0", "g:small 1", 12_000);
        assertEquals("smaller than Large; from g:small 1", chosen("Tcp").reason());
        assertEquals(List.of("g:large 1: larger: its package adds 40,000 bytes, and that of Small 12,000"), rejected("Tcp"));
    }

    @Test
    void whatIsThereAnywayAddsNothing() throws ResolutionFailure {
        main("Ip", "Tcp");
        offer("Ip4", "Ip 1.0", "g:stack 1", 90_000);
        offer("Stack", "Tcp 1.0", "g:stack 1", 90_000);
        offer("Other", "Tcp 1.0", "g:other 1", 10);
        assertEquals("Stack", chosen("Tcp").implementation().type());
    }

    @Test
    void preferenceGoesBeforeSize() throws ResolutionFailure {
        main("Tcp");
        offer("Small", "Tcp 1.0", "g:small 1", 12_000);
        known.add(new Implementation("Large", List.of("Tcp"), List.of(), 5, List.of(), terms("Tcp 1.0", "g:large 1", 40_000)));
        assertEquals("preferred to Small; from g:large 1", chosen("Tcp").reason());
        assertEquals(List.of("g:small 1: it has preference 0, and Large has 5"), rejected("Tcp"));
    }

    @Test
    void equalPackagesAreForTheDescriptionToChooseFrom() {
        main("Tcp");
        offer("One", "Tcp 1.0", "g:one 1", 100);
        offer("Two", "Tcp 1.0", "g:two 1", 100);
        assertEquals("One of g:one 1 and Two of g:two 1 provide Tcp equally well for target jvm: website needs Tcp; choose one in the "
                + "description, as in it.with(Tcp.class, One.class)", message());
    }

    @Test
    void anImplementationServesLowerMinorVersionsOfItsMajorVersion() throws ResolutionFailure {
        main("Tcp 2.1");
        offer("A", "Tcp 2.0", "g:a 1", 1);
        offer("B", "Tcp 2.2", "g:b 1", 2);
        offer("C", "Tcp 3.0", "g:c 1", 1);
        offer("D", "Tcp 1.9", "g:d 1", 1);
        assertEquals("B", chosen("Tcp").implementation().type());
        assertEquals(List.of("g:a 1: A of g:a 1 provides Tcp in version 2, and website needs 2.1",
                "g:c 1: C of g:c 1 provides Tcp in version 3, and website needs 2.1",
                "g:d 1: D of g:d 1 provides Tcp in version 1.9, and website needs 2.1"), rejected("Tcp"));
    }

    @Test
    void aVersionThatNobodyProvidesIsNamedWithThoseThatThereAre() {
        main("Tcp 2.0");
        offer("TcpWebsocket", "Tcp 1.0", "g:tcp-websocket 1", 1);
        assertEquals("Tcp 2 is needed by website; on target jvm only TcpWebsocket of g:tcp-websocket 1 provides Tcp, in version 1", message());
    }

    @Test
    void twoUsersMayNeedVersionsThatNothingCombines() {
        main("Tcp 2.0", "Log");
        offer("Stack", "Tcp 1.0", "g:stack 1", 1);
        offer("Stack", "Tcp 2.0", "g:stack 2", 1);
        offer("NetworkLog", "Log 1.0", "g:log 1", 1, "Tcp 1.0");
        assertEquals("the parts of website do not fit together on target jvm: Tcp 2 is needed by website and Tcp 1 is needed by NetworkLog of "
                + "g:log 1; on target jvm Stack of g:stack 1 provides Tcp, in version 1, and Stack of g:stack 2 provides Tcp, in version 2; "
                + "only NetworkLog of g:log 1 provides Log; website needs Log", sorted(message()));
    }

    @Test
    void anOlderPackageIsTakenWhereTheNewestDoesNotFitTheRest() throws ResolutionFailure {
        main("Tcp", "Log");
        offer("Stack", "Tcp 1.0", "g:stack 1", 1);
        offer("Stack", "Tcp 2.0", "g:stack 2", 1);
        offer("NetworkLog", "Log 1.0", "g:log 1", 1, "Tcp 1.0");
        assertEquals(Set.of(new PackageVersion("g:log", "1"), new PackageVersion("g:stack", "1")), select().missing());
    }

    @Test
    void thereIsOneVersionOfAPackage() throws ResolutionFailure {
        main("Ip", "Tcp");
        offer("Ip4", "Ip 1.0", "g:stack 2", 1);
        offer("Stack", "Tcp 1.0", "g:stack 1", 1);
        offer("Ip4", "Ip 1.0", "g:stack 1", 1);
        assertEquals(Set.of(new PackageVersion("g:stack", "1")), select().missing());
    }

    @Test
    void whatConflictsIsNotInOneProgram() throws ResolutionFailure {
        main("Ip", "Tcp");
        offer("Ip4", "Ip 1.0", "g:ip 1", 1);
        Terms exclusive = new Terms(Optional.of(new PackageVersion("g:tcp", "2")), false, 1, Map.of(), Map.of(),
                List.of(new Terms.Conflict("g:ip", "both own the wire")));
        known.add(new Implementation("Greedy", List.of("Tcp"), List.of(), 9, List.of(), exclusive));
        assertEquals("the parts of website do not fit together on target jvm: Greedy of g:tcp 2 and Ip4 of g:ip 1 exclude each other, because "
                + "both own the wire; only Greedy of g:tcp 2 provides Tcp; only Ip4 of g:ip 1 provides Ip; website needs Ip; website needs Tcp",
                sorted(message()));
        offer("Modest", "Tcp 1.0", "g:modest 1", 1);
        assertEquals("in the place of Greedy, which does not fit; from g:modest 1", chosen("Tcp").reason());
    }

    /** The order of sentences is that of the constraints; what matters here is which there are. */
    private static String sorted(String message) {
        int colon = message.indexOf(": ");
        return message.substring(0, colon + 2) + java.util.stream.Stream.of(message.substring(colon + 2).split("; ")).sorted()
                .collect(Collectors.joining("; "));
    }

    private void main(String... needs) {
        known.add(new Implementation("Main", List.of(), List.of(), 0, needs(needs),
                new Terms(Optional.empty(), true, 0, Map.of(), versions(needs), List.of())));
    }

    private void offer(String type, String signature, String from, long bytes, String... needs) {
        Terms terms = terms(signature, from, bytes);
        known.add(new Implementation(type, List.of(signature.split(" ")[0]), List.of(), 0, needs(needs),
                new Terms(terms.from(), false, bytes, terms.provided(), versions(needs), List.of())));
    }

    private static Terms terms(String signature, String from, long bytes) {
        return new Terms(Optional.of(new PackageVersion(from.split(" ")[0], from.split(" ")[1])), false, bytes, versions(signature), Map.of(), List.of());
    }

    private static List<Need> needs(String... needs) {
        return List.of(needs).stream().map(need -> Need.of(need.split(" ")[0])).toList();
    }

    private static Map<String, SignatureVersion> versions(String... signatures) {
        return List.of(signatures).stream().filter(each -> each.contains(" "))
                .collect(Collectors.toMap(each -> each.split(" ")[0], each -> SignatureVersion.parse(each.split(" ")[1])));
    }

    private Selection select() throws ResolutionFailure {
        return new ConstraintResolver(new KnownIndex(known)).select(new Request("website", "Main", "jvm", Map.of(), List.of(), List.of(), pins, locked));
    }

    private Selection.Chosen chosen(String signature) throws ResolutionFailure {
        return select().chosen().get(Need.of(signature));
    }

    private List<String> rejected(String signature) throws ResolutionFailure {
        return chosen(signature).rejected().stream().map(each -> each.implementation().terms().from().orElseThrow() + ": " + each.reason()).toList();
    }

    private String message() {
        return assertThrows(ResolutionFailure.class, this::select).getMessage();
    }
}
