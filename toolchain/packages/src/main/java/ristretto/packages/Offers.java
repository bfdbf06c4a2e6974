package ristretto.packages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ristretto.descriptors.Descriptor;
import ristretto.resolver.Implementation;
import ristretto.resolver.Need;
import ristretto.resolver.PackageVersion;
import ristretto.resolver.SignatureVersion;
import ristretto.resolver.Terms;

/** What descriptors say, in the resolver's words. */
final class Offers {
    private Offers() {
    }

    /** An implementation of a package that is not on the class path. */
    static Implementation implementation(Published published, Descriptor.Offered offered) {
        return new Implementation(offered.type(), offered.provides().stream().map(Descriptor.Versioned::type).toList(), offered.targets(),
                offered.preference(), offered.needs().stream().map(Offers::need).toList(),
                terms(offered, Optional.of(published.coordinates()), false, published.bytes()));
    }

    /** @param bytes what the package adds, if it is not {@code present} */
    static Terms terms(Descriptor.Offered offered, Optional<PackageVersion> from, boolean present, long bytes) {
        Map<String, SignatureVersion> provided = new HashMap<>();
        offered.provides().forEach(each -> provided.put(each.type(), SignatureVersion.parse(each.version())));
        Map<String, SignatureVersion> needed = new HashMap<>();
        offered.needs().stream().filter(each -> each.kind() == Descriptor.Kind.SIGNATURE)
                .forEach(each -> needed.put(each.type(), SignatureVersion.parse(each.version())));
        List<Terms.Conflict> conflicts = offered.conflicts().stream().map(each -> new Terms.Conflict(each.with(), each.because())).toList();
        return new Terms(from, present, bytes, provided, needed, conflicts);
    }

    private static Need need(Descriptor.Needed need) {
        return switch (need.kind()) {
            case SIGNATURE -> Need.named(need.type(), need.name());
            case KEY -> Need.ofKey(need.type(), need.name());
            case SETTINGS, ARGUMENTS, INSTANCE -> Need.of(need.type());
        };
    }
}
