package ristretto.collector.harness;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.teavm.backend.c.CTarget;
import org.teavm.backend.c.generate.CNameProvider;
import org.teavm.model.ReferenceCache;
import org.teavm.parsing.ClasspathClassHolderSource;
import org.teavm.parsing.resource.ResourceProvider;
import org.teavm.vm.DirectoryBuildTarget;
import org.teavm.vm.TeaVM;
import org.teavm.vm.TeaVMBuilder;
import org.teavm.vm.TeaVMOptimizationLevel;

/** A program as TeaVM alone makes it: a Linux process with TeaVM's own runtime and collector. */
public final class StockTeavm {
    private StockTeavm() { }

    /** TeaVM runs in a process of its own: our compiler corrects classes of it where both are loaded. */
    public static Path compile(Class<?> program, int leastMegabytes, int mostMegabytes) throws IOException, InterruptedException {
        Path directory = Files.createDirectories(Path.of("target", "stock", program.getSimpleName()).toAbsolutePath());
        run(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("java.class.path"),
            StockTeavm.class.getName(), program.getName(), Integer.toString(leastMegabytes), Integer.toString(mostMegabytes), directory.toString());
        Path executable = directory.resolve("program");
        run("gcc", "-w", "-O2", "-fwrapv", "-fno-strict-aliasing", "-o", executable.toString(), directory.resolve("all.c").toString(), "-lm");
        return executable;
    }

    private static void run(String... words) throws IOException, InterruptedException {
        if (new ProcessBuilder(words).inheritIO().start().waitFor() != 0) {
            throw new IOException(words[0] + " failed");
        }
    }

    /** Translates: the name of the program, the least and the most megabytes of its heap, and where to write the C. */
    public static void main(String[] words) throws IOException {
        CTarget target = new CTarget(new CNameProvider());
        target.setMinHeapSize(Integer.parseInt(words[1]) << 20);
        target.setMaxHeapSize(Integer.parseInt(words[2]) << 20);
        ClassLoader loader = StockTeavm.class.getClassLoader();
        try (ResourceProvider classes = ResourceProvider.ofClassPath(classPath())) {
            ReferenceCache references = new ReferenceCache();
            TeaVM teavm = new TeaVMBuilder(target).setClassLoader(loader).setReferenceCache(references).setResourceProvider(classes)
                .setClassSource(new ClasspathClassHolderSource(classes, references, loader)).build();
            teavm.setOptimizationLevel(TeaVMOptimizationLevel.ADVANCED);
            teavm.setEntryPoint(words[0]);
            teavm.installPlugins();
            teavm.build(new DirectoryBuildTarget(Path.of(words[3]).toFile()), "program");
        }
    }

    /** Without our class library, which would replace classes of TeaVM's. */
    private static List<File> classPath() {
        List<File> files = new ArrayList<>();
        Path ours = Image.root("org/teavm/runtime/HeapMap.class");
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (!Path.of(entry).equals(ours)) {
                files.add(new File(entry));
            }
        }
        return files;
    }
}
