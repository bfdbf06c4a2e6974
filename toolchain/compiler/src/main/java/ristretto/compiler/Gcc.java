package ristretto.compiler;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** C to an ELF image, by the system's gcc and binutils, with the headers and the mem* and math functions of musl. */
final class Gcc {
    private static final Path MUSL_HEADERS = Path.of("/usr/include/x86_64-linux-musl");
    static final Path MUSL_LIBRARY = Path.of("/usr/lib/x86_64-linux-musl/libc.a");
    private static final Pattern UNDEFINED = Pattern.compile("undefined reference to `([^']+)'");

    /** Two's complement overflow and type punning are what the generated code counts on. */
    private static final List<String> SEMANTICS = List.of("-std=gnu11", "-fwrapv", "-fno-strict-aliasing",
        "-fno-delete-null-pointer-checks", "-fexcess-precision=standard", "-ffp-contract=off");
    /** No C library beneath, no loader; interrupts use stacks of their own, yet nothing counts on that. */
    private static final List<String> FREESTANDING = List.of("-ffreestanding", "-fno-builtin-malloc",
        "-fno-stack-protector", "-mno-red-zone", "-fno-asynchronous-unwind-tables", "-fcf-protection=none");
    /**
     * For size. Instructions in the order in which they were written, each where it was, repeat themselves more often, for the packer.
     * Three of the passes that are left out ({@code -fno-tree-pre} and what follows it) would also take a tenth of gcc's time.
     */
    private static final List<String> OPTIMIZATION = List.of("-Oz", "-fno-schedule-insns2", "-fno-shrink-wrap", "-fno-caller-saves",
        "-fno-crossjumping", "-fno-code-hoisting", "-fno-tree-pre", "-fno-tree-dominator-opts", "-fno-expensive-optimizations",
        "-ffunction-sections", "-fdata-sections");

    /**
     * gcc reads the program's units, then decides about all of it together, and then makes the code of its two parts at the same time.
     * The parts follow from the program alone: their number is the same on any number of processors, so that the image is. More would
     * keep a second processor at work to the very end, and cost more than that saves: each part reads what it shares with others.
     */
    private static final List<String> PARTS = List.of("-flto=2", "-fno-fat-lto-objects", "-flto-partition=balanced", "--param=lto-partitions=2");

    /** gcc ends before its collector of garbage has earned what it costs: a tenth of the time. No instruction depends on it. */
    private static final List<String> NO_COLLECTION = List.of("--param=ggc-min-expand=1000", "--param=ggc-min-heapsize=1000000");

    /**
     * Which line of source each instruction comes from, and nothing else for a debugger. It changes no instruction. The level
     * follows the format, which would raise it to 2: a fifth of gcc's time went into variables and types that nobody reads.
     */
    private static final List<String> LINES = List.of("-gdwarf-5", "-g1");

    /** Frames that the kernel can follow, and for each instruction the functions that were inlined there. */
    private static final List<String> PROFILED = List.of("-g", "-fno-omit-frame-pointer", "-gno-variable-location-views", "-fno-var-tracking");

    /** Addresses that hold wherever the image is loaded, and a form of their list that takes a bit each. */
    private static final List<String> ANY_ADDRESS = List.of("-static-pie");
    private static final String RELATIVE = "-Wl,-z,pack-relative-relocs";
    private static final List<String> FIXED_ADDRESS = List.of("-static", "-no-pie");

    private final Path directory;
    private final boolean anyAddress;
    private final boolean profiled;
    private final Progress progress;

    Gcc(Path directory, boolean anyAddress, boolean profiled, Progress progress) {
        this.directory = directory;
        this.anyAddress = anyAddress;
        this.profiled = profiled;
        this.progress = progress;
    }

    /** What decides the code that comes of a source. */
    static List<String> options(boolean anyAddress) {
        List<String> options = new ArrayList<>(SEMANTICS);
        options.addAll(FREESTANDING);
        options.addAll(OPTIMIZATION);
        options.addAll(PARTS);
        options.add(anyAddress ? "-fPIE" : "-fno-pic");
        return options;
    }

    /** They name sources as if they lay where gcc works, wherever that is. */
    private List<String> lines() {
        List<String> options = new ArrayList<>(LINES);
        options.add("-ffile-prefix-map=" + directory + "=.");
        return options;
    }

    /** Reads a unit; the object that is returned has no instructions yet. */
    Path compileUnit(Path source) throws IOException, CompilationFailure {
        Path object = directory.resolveSibling(source.getFileName().toString().replaceFirst("\\.c$", ".o"));
        List<String> command = new ArrayList<>(List.of("gcc", "-c", "-w"));
        command.addAll(generation());
        command.addAll(List.of("-iquote", directory.toString(), "-isystem", musl(MUSL_HEADERS).toString(),
            "-o", object.toString(), source.toString()));
        run(command);
        return object;
    }

    /** What decides the code, when units are read and again when they are linked. */
    private List<String> generation() {
        List<String> options = new ArrayList<>(options(anyAddress));
        options.addAll(NO_COLLECTION);
        options.addAll(lines());
        if (profiled) {
            options.addAll(PROFILED);
        }
        return options;
    }

    void assemble(Path source, Path object) throws IOException, CompilationFailure {
        List<String> command = new ArrayList<>(List.of("gcc", "-c"));
        command.addAll(lines());
        command.addAll(List.of("-o", object.toString(), source.toString()));
        run(command);
    }

    /** An object with the content of {@code file}, or with none, as constant data called {@code image_files}. */
    void embed(Optional<Path> file, Path object) throws IOException, CompilationFailure {
        Path source = directory.resolve("files.S");
        String content = file.map(path -> ".incbin \"" + path.toAbsolutePath().toString().replace("\\", "\\\\").replace("\"", "\\\"")
            + "\"\n").orElse("");
        Files.writeString(source, """
            .section .rodata.files, "a"
            .balign 16
            .globl image_files, image_files_end
            image_files:
            %simage_files_end:
            .section .note.GNU-stack, "", @progbits
            """.formatted(content));
        assemble(source, object);
    }

    /** @param map where the linker shall write what it put where */
    void link(Path layout, List<Path> objects, Path image, Path map) throws IOException, CompilationFailure {
        List<String> command = new ArrayList<>(List.of("gcc", "-nostdlib", "-Wl,--gc-sections", "-Wl,--build-id=none",
            "-Wl,-z,noexecstack", "-Wl,-T," + layout, "-Wl,-Map," + map, "-o", image.toString()));
        command.addAll(generation());
        command.addAll(anyAddress ? ANY_ADDRESS : FIXED_ADDRESS);
        if (anyAddress) {
            command.add(RELATIVE);
        }
        objects.forEach(object -> command.add(object.toString()));
        command.add(musl(MUSL_LIBRARY).toString());
        run(command);
    }

    /** An image of compressed parts, which lie beside the assembly that unpacks them. */
    void linkUnpacker(Path source, Path layout, Map<String, Long> addresses, Path image) throws IOException, CompilationFailure {
        List<String> command = new ArrayList<>(List.of("gcc", "-nostdlib", "-Wl,--build-id=none",
            "-Wl,-z,noexecstack,-z,max-page-size=" + (anyAddress ? 4096 : 16), "-Wa,-I," + directory, "-Wl,-T," + layout, "-o", image.toString()));
        command.addAll(anyAddress ? ANY_ADDRESS : FIXED_ADDRESS);
        addresses.forEach((name, address) -> {
            command.add("-D" + name + "=" + address);
            command.add("-Wl,--defsym," + name + "=" + address);
        });
        command.add(source.toString());
        run(command);
    }

    void strip(Path image, Path stripped) throws IOException, CompilationFailure {
        run(List.of("strip", "--strip-all", "-o", stripped.toString(), image.toString()));
    }

    private static Path musl(Path path) throws CompilationFailure {
        if (!Files.exists(path)) {
            throw failure("musl's C library is not installed (" + path + " is missing): install the package musl-dev");
        }
        return path;
    }

    private void run(List<String> command) throws IOException, CompilationFailure {
        progress.detail(String.join(" ", command));
        Process process;
        try {
            process = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true).start();
        } catch (IOException missing) {
            throw failure("cannot run " + command.getFirst() + ": install the package gcc");
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                progress.detail(output);
                throw explain(command, output);
            }
        } catch (InterruptedException interrupted) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw failure("interrupted");
        }
    }

    /** What the class library lacks in an image shows as a function that nobody defines. */
    private CompilationFailure explain(List<String> command, String output) {
        List<Diagnostic> missing = new ArrayList<>();
        Matcher matcher = UNDEFINED.matcher(output);
        while (matcher.find()) {
            Diagnostic diagnostic = new Diagnostic("", 0, "the program reaches " + matcher.group(1) + users(matcher.group(1))
                + ", which no image has");
            if (!missing.contains(diagnostic)) {
                missing.add(diagnostic);
            }
        }
        return missing.isEmpty() ? failure(command.getFirst() + " failed:\n" + output) : new CompilationFailure(missing);
    }

    /** Which classes call a function, from the generated sources. */
    private String users(String function) {
        Pattern call = Pattern.compile("\\b" + Pattern.quote(function) + "\\(");
        try (Stream<Path> files = Files.walk(directory.resolve("classes"))) {
            List<String> users = files.filter(file -> file.toString().endsWith(".c")).filter(file -> contains(file, call))
                .map(file -> directory.resolve("classes").relativize(file).toString())
                .map(name -> name.substring(0, name.length() - 2).replace('/', '.')).sorted().limit(3).toList();
            return users.isEmpty() ? "" : " (needed by " + String.join(", ", users) + ")";
        } catch (IOException unreadable) {
            return "";
        }
    }

    private static boolean contains(Path file, Pattern call) {
        try {
            return call.matcher(Files.readString(file)).find();
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static CompilationFailure failure(String message) {
        return new CompilationFailure(List.of(new Diagnostic("", 0, message)));
    }
}
