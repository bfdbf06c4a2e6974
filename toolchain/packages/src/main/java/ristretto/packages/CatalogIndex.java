package ristretto.packages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ristretto.descriptors.Descriptor;
import ristretto.resolver.Implementation;
import ristretto.resolver.PackageIndex;
import ristretto.resolver.ResolutionFailure;
import ristretto.resolver.SettingsRecord;

/** What is on the class path, and what could be put there from a catalog. */
public final class CatalogIndex implements PackageIndex {
    private final PackageIndex present;
    private final ClassPathPackages packages;
    private final Map<String, List<Implementation>> offered = new HashMap<>();
    private final Set<String> settings = new HashSet<>();

    /**
     * @param present the classes of the class path
     * @param packages the packages there; none of them comes from the catalog, too
     */
    public CatalogIndex(PackageIndex present, ClassPathPackages packages, Catalog catalog) {
        this.present = present;
        this.packages = packages;
        for (Catalog.Entry entry : catalog.entries()) {
            Published published = entry.published();
            if (!packages.has(published.coordinates())) {
                published.descriptor().implementations().forEach(each -> add(published, each));
            }
        }
    }

    private void add(Published published, Descriptor.Offered each) {
        Implementation implementation = Offers.implementation(published, each);
        implementation.provides().forEach(signature -> offered.computeIfAbsent(signature, one -> new ArrayList<>()).add(implementation));
        each.needs().stream().filter(need -> need.kind() == Descriptor.Kind.SETTINGS).forEach(need -> settings.add(need.type()));
    }

    @Override
    public List<Implementation> implementations(String signature) {
        List<Implementation> all = new ArrayList<>(present.implementations(signature).stream().map(packages::onTerms).toList());
        all.addAll(offered.getOrDefault(signature, List.of()));
        return all;
    }

    /** Of a package that is not on the class path only that it is settings; its values are known once it is there. */
    @Override
    public Optional<SettingsRecord> settings(String type) {
        return present.settings(type).or(() -> settings.contains(type) ? Optional.of(new SettingsRecord(type, List.of())) : Optional.empty());
    }

    @Override
    public Implementation describe(String type) throws ResolutionFailure {
        return packages.onTerms(present.describe(type));
    }
}
