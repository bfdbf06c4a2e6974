package ristretto.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ristretto.engine.Target;
import ristretto.profiler.CountedProfile;
import ristretto.profiler.Profile;
import ristretto.profiler.SampledProfile;

/** What a flame graph says of a program of which it is known where it spends its time. */
class ProfileTest {
    private static final Pattern SHARE = Pattern.compile("<title>ristretto\\.images\\.Busy\\.work: [0-9,]+ [a-z]+, ([0-9.]+) %");
    private static final int EMULATED_STOP = 1;

    @TempDir
    private Path directory;

    @Test
    void theInstructionsOfAMachineAreCountedByMethod() throws Exception {
        Path image = Appliances.profiled(Busy.class, Target.VIRTIO);
        Profile profile = new CountedProfile(image, directory);
        Tools.Ended ended = Tools.run(profile.words(List.of(Tools.require("qemu-system-x86_64"), "-M", "microvm,isa-serial=on,pit=off,pic=off,rtc=on,acpi=off",
            "-accel", "tcg", "-cpu", "max", "-m", "8M", "-nodefaults", "-no-user-config", "-display", "none", "-serial", "stdio", "-no-reboot",
            "-device", "isa-debug-exit,iobase=0xf4,iosize=4", "-kernel", image.toString())));
        assertEquals(EMULATED_STOP, ended.status(), ended.output());
        assertTrue(ended.output().contains("result 14930352"), ended.output());
        assertTrue(share(profile.finish()) > 90);
    }

    @Test
    void theProcessorTimeOfASandboxIsSampledByMethod() throws Exception {
        Path perf = Path.of(Tools.require("perf"));
        Path image = Appliances.profiled(Busy.class, Target.SANDBOX);
        Profile profile = new SampledProfile(perf, image, directory);
        Tools.Ended ended = Tools.run(profile.words(List.of(image.toString(), "--memory=8")));
        assumeTrue(Files.exists(directory.resolve("perf.data")), "this user may not watch programs: " + ended.output());
        assertTrue(ended.output().contains("result 14930352"), ended.output());
        String picture = Files.readString(profile.finish());
        assertTrue(picture.contains("<title>ristretto.images.Busy.main: "), picture);
        assertTrue(share(directory.resolve("profile.svg")) > 50, picture);
    }

    private static double share(Path picture) throws Exception {
        String text = Files.readString(picture);
        Matcher share = SHARE.matcher(text);
        assertTrue(share.find(), text);
        return Double.parseDouble(share.group(1));
    }
}
