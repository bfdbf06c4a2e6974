package ristretto.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Option;
import ristretto.engine.BuildFailure;
import ristretto.engine.PackageRequest;
import ristretto.packages.LocalRepository;
import ristretto.resolver.Pin;

/** Which published packages an appliance may be made of. */
final class PackageOptions {
    @Option(names = "--index", paramLabel = "INDEX", description = "where to choose packages from, such as 'local', the local Maven repository; "
            + "repeatable; see 'ristretto packages --help'")
    private List<String> places = new ArrayList<>();

    @Option(names = "--pin", paramLabel = "PACKAGE=VERSION", description = "the only version of a package, group:artifact, that may be chosen; repeatable")
    private Map<String, String> pins = new LinkedHashMap<>();

    @Option(names = "--update", description = "choose packages anew, and write that into ristretto.lock")
    private boolean update;

    @Option(names = "--offline", description = "ask no other computer: what was read from there before has to do")
    private boolean offline;

    PackageRequest request(Surroundings surroundings) throws BuildFailure {
        Map<String, Pin> held = new TreeMap<>();
        for (Map.Entry<String, String> each : pins.entrySet()) {
            try {
                Pin.check(each.getKey(), each.getValue());
            } catch (IllegalArgumentException wrong) {
                throw new BuildFailure(BuildFailure.Kind.REQUEST, "--pin: " + wrong.getMessage());
            }
            held.put(each.getKey(), new Pin(each.getValue(), "--pin"));
        }
        return new PackageRequest(places.stream().map(each -> absolute(surroundings, each)).toList(), held, update, offline, false);
    }

    /** The names of directories are relative to where the command is called. */
    private static String absolute(Surroundings surroundings, String place) {
        return place.equals(LocalRepository.NAME) || place.contains("://") ? place : surroundings.resolve(Path.of(place)).toString();
    }
}
