package ristretto.compiler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.teavm.parsing.resource.ResourceProvider;

/** The C of an image: generated code, what we keep of TeaVM's runtime, and ours. It is two units, which gcc reads at the same time. */
final class CUnits {
    /** Generated files up to half of the text, and what is not generated. */
    static final String FIRST = "first.c";
    /** All other generated files. */
    static final String SECOND = "second.c";

    /** Of TeaVM's runtime these need an operating system, or are replaced by ours. */
    private static final Set<String> LEFT_OUT = Set.of("date.c", "fiber.c", "file.c", "heapdump.c", "heaptrace.c", "log.c", "memory.c",
        "references.c", "time.c", "virtcall.c");

    /** Inner loops over bytes and objects: compiled for speed on every target, where all else is compiled for size. */
    private static final Set<String> HOT = Set.of("classes/ristretto/signatures/Buffer.c", "classes/ristretto/machine/NativeBuffer.c",
        "classes/org/teavm/runtime/Marker.c", "classes/org/teavm/runtime/Allocator.c", "classes/java/lang/Object.c",
        "classes/ristretto/machine/Header.c", "classes/ristretto/machine/Monitor.c", "classes/ristretto/machine/WaitQueue.c",
        "classes/ristretto/machine/Fiber.c", "classes/ristretto/machine/FiberNumbers.c", "classes/ristretto/machine/Scheduler.c");
    /**
     * What the levels ask for is asked for by name too where the command line says otherwise. Loops are over few bytes: the code of those that take many at once
     * would be several times as long.
     */
    private static final String FAST = "#pragma GCC optimize(\"%s\", \"tree-pre\", \"tree-dominator-opts\", \"expensive-optimizations\", \"no-tree-vectorize\", "
        + "\"wrapv\", \"no-strict-aliasing\", \"no-delete-null-pointer-checks\")";

    /** Whose functions heap.h has inlined into each other: all of them are in one unit. */
    private static final String COLLECTOR = "classes/org/teavm/runtime/";

    private final Path directory;
    private final TargetSources sources;

    CUnits(Path directory, TargetSources sources) {
        this.directory = directory;
        this.sources = sources;
    }

    /** Adds the target's sources to the generated ones. */
    void copy(ResourceProvider program) throws IOException {
        for (List<String> kind : List.of(sources.headers(), sources.unit(), sources.assembly(), List.of(sources.layout()),
                sources.unpacker())) {
            for (String name : kind) {
                Files.write(file(name), ProgramClasses.read(program, "ristretto/c/" + name));
            }
        }
    }

    /** Writes both units, which include all that belongs in. */
    TableShares write() throws IOException {
        TableShares shares = new TableShares();
        prepareStackHeader();
        prepareWriteBarrier();
        prepareClassReferences();
        prepareReflection();
        Frames.rewrite(directory);
        CallSiteTables.rewrite(directory, shares);
        StringLiterals.rewrite(directory, shares);
        ClassList.shorten(directory);
        List<String> all = Files.readAllLines(directory.resolve("all.txt"));
        int half = half(all);
        write(FIRST, all.subList(0, half), sources.unit());
        write(SECOND, all.subList(half, all.size()), List.of());
        return shares;
    }

    /** How many of the files have half of the text, since gcc's time is proportional to it; the collector is among them. */
    private int half(List<String> files) throws IOException {
        long[] ends = new long[files.size() + 1];
        for (int i = 0; i < files.size(); i++) {
            Path file = directory.resolve(files.get(i));
            ends[i + 1] = ends[i] + (Files.exists(file) ? Files.size(file) : 0);
        }
        int half = 0;
        while (half < files.size() && (ends[half + 1] <= ends[files.size()] / 2 || hasCollector(files.subList(half, files.size())))) {
            half++;
        }
        return half;
    }

    private static boolean hasCollector(List<String> files) {
        return files.stream().anyMatch(file -> file.startsWith(COLLECTOR));
    }

    /** Writes a unit of generated files and of the target's own. */
    private void write(String unit, List<String> generated, List<String> own) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("#include <stdlib.h>");
        lines.add("#include <string.h>");
        lines.add("#include <time.h>");
        for (String name : sources.headers()) {
            lines.add("#include \"" + fileName(name) + "\"");
        }
        for (String file : generated) {
            if (HOT.contains(file) || sources.fast().stream().anyMatch(file::startsWith)) {
                lines.addAll(List.of("#pragma GCC push_options", FAST.formatted(sources.speed()), "#include \"" + file + "\"", "#pragma GCC pop_options"));
            } else if (!LEFT_OUT.contains(file)) {
                lines.add("#include \"" + file + "\"");
            }
        }
        for (String name : own) {
            lines.add("#include \"" + fileName(name) + "\"");
        }
        Files.write(directory.resolve(unit), lines);
    }

    Path file(String resource) {
        return directory.resolve(fileName(resource));
    }

    private static String fileName(String resource) {
        return resource.substring(resource.lastIndexOf('/') + 1);
    }

    /**
     * A frame of the list of roots says from the start that it is at no call site: a trap may come before the first call.
     */
    private void prepareStackHeader() throws IOException {
        Path header = directory.resolve("stack.h");
        String text = Files.readString(header);
        String size = "teavm_shadowStack.header.size = (sz); \\\n        teavm_stackTop";
        String prepared = text.replace(size, "teavm_shadowStack.header.callSiteId = -1; \\\n        " + size);
        if (prepared.equals(text)) {
            throw new IOException("stack.h of this version of TeaVM is not as expected");
        }
        Files.writeString(header, prepared);
    }

    /** A card has 512 bytes (heap.c), and is found without a subtraction. */
    private void prepareWriteBarrier() throws IOException {
        Path header = directory.resolve("core.h");
        String text = Files.readString(header);
        int start = text.indexOf("    intptr_t offset = (intptr_t) ((char*) object - (char*) teavm_gc_heapAddress)");
        int end = text.indexOf('}', start);
        if (start < 0 || end < 0) {
            throw new IOException("core.h of this version of TeaVM is not as expected");
        }
        Files.writeString(header, text.substring(0, start) + "    heap_cards[(uintptr_t) object >> 9] = 0;\n" + text.substring(end));
    }

    /** An object's header refers to its class by the distance from an address that the linker knows. */
    private void prepareClassReferences() throws IOException {
        replace("core.h", "extern char* teavm_beforeClasses;", "extern char image_start[] __attribute__((visibility(\"hidden\")));");
        replace("core.h", "(char*) (cls) - teavm_beforeClasses", "(char*) (cls) - image_start");
        replace("core.h", "(teavm_beforeClasses + ((cls) << 3))", "(image_start + ((cls) << 3))");
    }

    /** TeaVM makes capital letters of "int" by the rules of the user's language: in Turkish another one than C's code asks for. */
    private void prepareReflection() throws IOException {
        Path header = directory.resolve("reflection_gen.h");
        Files.writeString(header, Files.readString(header).replace('\u0130', 'I'));
    }

    private void replace(String file, String part, String replacement) throws IOException {
        Path path = directory.resolve(file);
        String text = Files.readString(path);
        if (!text.contains(part)) {
            throw new IOException(file + " of this version of TeaVM is not as expected");
        }
        Files.writeString(path, text.replace(part, replacement));
    }
}
