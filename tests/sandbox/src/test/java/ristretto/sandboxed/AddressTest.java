package ristretto.sandboxed;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Where image, heap and stacks are cannot be foretold, nor can one be told from another. */
class AddressTest {
    private static final int STARTS = 1000;
    /** A bit is random if it is set in a part of the starts this close to a half: seven standard deviations. */
    private static final double TOLERANCE = 7 * 0.5 / Math.sqrt(STARTS);

    @Test
    void addressesAreRandom() {
        Map<String, List<Long>> seen = new TreeMap<>();
        for (int i = 0; i < STARTS; i++) {
            long image = 0;
            for (String line : SandboxImage.PROBE.run("do=addresses").output().lines().filter(each -> each.contains(" ")).toList()) {
                String[] words = line.split(" ");
                long address = Long.parseLong(words[1]);
                seen.computeIfAbsent(words[0], name -> new ArrayList<>()).add(address);
                if (words[0].equals("image")) {
                    image = address;
                } else {
                    seen.computeIfAbsent(words[0] + " from image", name -> new ArrayList<>()).add(address - image);
                }
            }
        }
        seen.forEach((name, addresses) -> System.out.println(name + ": " + randomBits(addresses) + " random bits, "
            + new HashSet<>(addresses).size() + " of " + STARTS + " differ"));
        assertRandom(27, seen.get("image"));
        assertRandom(33, seen.get("heap"));
        assertRandom(33, seen.get("stack"));
        assertRandom(33, seen.get("heap from image"));
    }

    private static void assertRandom(int bits, List<Long> addresses) {
        assertTrue(randomBits(addresses) >= bits);
        Set<Long> different = new HashSet<>(addresses);
        assertTrue(different.size() >= STARTS - 1);
    }

    private static int randomBits(List<Long> addresses) {
        int bits = 0;
        for (int bit = 0; bit < 48; bit++) {
            int at = bit;
            double part = (double) addresses.stream().filter(address -> (address >> at & 1) == 1).count() / addresses.size();
            if (Math.abs(part - 0.5) <= TOLERANCE) {
                bits++;
            }
        }
        return bits;
    }
}
