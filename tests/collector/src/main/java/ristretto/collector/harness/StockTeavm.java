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

    public static Path compile(Class<?> program, int leastMegabytes, int mostMegabytes) throws IOException, InterruptedException {
        Path directory = Files.createDirectories(Path.of("target", "stock", program.getSimpleName()).toAbsolutePath());
        CTarget target = new CTarget(new CNameProvider());
        target.setMinHeapSize(leastMegabytes << 20);
        target.setMaxHeapSize(mostMegabytes << 20);
        ClassLoader loader = StockTeavm.class.getClassLoader();
        try (ResourceProvider classes = ResourceProvider.ofClassPath(classPath())) {
            ReferenceCache references = new ReferenceCache();
            TeaVM teavm = new TeaVMBuilder(target).setClassLoader(loader).setReferenceCache(references).setResourceProvider(classes)
                .setClassSource(new ClasspathClassHolderSource(classes, references, loader)).build();
            teavm.setOptimizationLevel(TeaVMOptimizationLevel.ADVANCED);
            teavm.setEntryPoint(program.getName());
            teavm.installPlugins();
            teavm.build(new DirectoryBuildTarget(directory.toFile()), "program");
        }
        Path executable = directory.resolve("program");
        Process gcc = new ProcessBuilder("gcc", "-w", "-O2", "-fwrapv", "-fno-strict-aliasing", "-o", executable.toString(),
            directory.resolve("all.c").toString(), "-lm").inheritIO().start();
        if (gcc.waitFor() != 0) {
            throw new IOException("gcc failed");
        }
        return executable;
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
