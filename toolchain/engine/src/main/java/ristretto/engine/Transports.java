package ristretto.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import ristretto.resolver.Implementation;

/** Whose TCP and UDP an appliance uses. */
public enum Transports {
    /** The resolver's choice. */
    ANY {
        @Override
        List<Implementation.Rule> rules() {
            return List.of();
        }
    },
    /** Those of the platform, such as the sockets of the JDK. */
    SOCKETS {
        @Override
        List<Implementation.Rule> rules() {
            return List.of(candidate -> transport(candidate) && !candidate.platform() ? Optional.of("--network sockets") : Optional.empty());
        }
    },
    /** This project's own, on a network interface. */
    DIRECT {
        @Override
        List<Implementation.Rule> rules() {
            return List.of(candidate -> transport(candidate) && candidate.platform() ? Optional.of("--network direct") : Optional.empty());
        }
    };

    private static final Set<String> SIGNATURES = Set.of("ristretto.signatures.Tcp", "ristretto.signatures.Udp");

    /** What the resolver must not choose. */
    abstract List<Implementation.Rule> rules();

    private static boolean transport(Implementation candidate) {
        return candidate.provides().stream().anyMatch(SIGNATURES::contains);
    }
}
