package ristretto.packages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import ristretto.descriptors.Descriptor;

/**
 * An index of packages that do not exist, to measure and to test with. Signatures are in layers: what provides one needs some of
 * the layers below. Packages have versions, prefer and exclude one another, and are for some targets only, all by chance.
 */
public final class MadeUpPackages {
    static final int LAYERS = 25;
    private static final int VERSIONS = 4;

    private final Random random;
    private final int signatures;

    private MadeUpPackages(int count, long seed) {
        this.random = new Random(seed);
        this.signatures = Math.max(LAYERS, count / VERSIONS / 5);
    }

    /** {@code main(directory, count)} writes an index of {@code count} packages into the directory. */
    public static void main(String[] words) throws IOException {
        publish(of(Integer.parseInt(words[1]), 1), Files.createDirectories(Path.of(words[0])));
    }

    static void publish(List<Published> packages, Path directory) throws IOException {
        Files.writeString(directory.resolve(IndexFile.NAME), IndexFile.of(packages).text());
    }

    /** {@code of(count, seed)} is {@code count} packages, the same for the same seed. */
    public static List<Published> of(int count, long seed) {
        MadeUpPackages made = new MadeUpPackages(count, seed);
        List<Published> packages = new ArrayList<>();
        for (int i = 0; packages.size() < count; i++) {
            made.add(i, Math.min(VERSIONS, count - packages.size()), packages);
        }
        return packages;
    }

    /** The signature {@code number}, of layer {@code number % 25}: those of layer 0 need nothing. */
    public static String signature(int number) {
        return "made.up.Signature" + number;
    }

    /** One package in some versions, of which the newest needs and provides the newest. */
    private void add(int number, int versions, List<Published> packages) {
        int signature = number % signatures;
        List<Integer> needs = needs(signature % LAYERS);
        List<String> targets = random.nextInt(4) == 0 ? List.of(random.nextBoolean() ? "jvm" : "browser") : List.of();
        int preference = random.nextInt(3);
        List<Descriptor.Conflict> conflicts = random.nextInt(20) > 0 ? List.of()
                : List.of(new Descriptor.Conflict("made.up:package" + random.nextInt(number + 1), "chance has it"));
        for (int version = 1; version <= versions; version++) {
            int minor = version;
            List<Descriptor.Needed> needed = needs.stream().map(each -> new Descriptor.Needed(Descriptor.Kind.SIGNATURE, signature(each),
                    "1." + random.nextInt(minor + 1), "")).toList();
            Descriptor.Offered offered = new Descriptor.Offered("made.up.Part" + number, "", List.of(new Descriptor.Versioned(signature(signature),
                    "1." + minor)), needed, targets, preference, conflicts);
            packages.add(new Published("made.up:package" + number, "1." + version, "package" + number + "-1." + version + ".jar", "0".repeat(64),
                    1_000 + random.nextInt(50_000), new Descriptor(Descriptor.FORMAT, List.of(), List.of(offered))));
        }
    }

    /** Up to three signatures of the layers below {@code layer}. */
    private List<Integer> needs(int layer) {
        List<Integer> needs = new ArrayList<>();
        for (int i = layer == 0 ? 0 : 1 + random.nextInt(3); i > 0; i--) {
            int below = layer - 1 - random.nextInt(Math.min(layer, 3));
            int need = below + LAYERS * random.nextInt(Math.max(1, (signatures - below + LAYERS - 1) / LAYERS));
            if (need < signatures && !needs.contains(need)) {
                needs.add(need);
            }
        }
        return needs;
    }
}
