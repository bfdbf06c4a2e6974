package ristretto.resolver;

import java.util.List;
import java.util.Optional;

/** An index of implementations in the order in which they were written down. */
record KnownIndex(List<Implementation> known) implements PackageIndex {
    @Override
    public List<Implementation> implementations(String signature) {
        return known.stream().filter(each -> each.provides().contains(signature)).toList();
    }

    @Override
    public Optional<SettingsRecord> settings(String type) {
        return Optional.empty();
    }

    @Override
    public Implementation describe(String type) {
        return known.stream().filter(each -> each.type().equals(type)).findFirst().orElseThrow();
    }
}
