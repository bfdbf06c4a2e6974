package ristretto.inspection;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * What is in an image, in a file: lines of fields with tabs between them, compressed. The first line has the version and the image,
 * then come libraries, items and methods, each kind in its order; they refer to one another by number.
 */
public final class ContentsFile {
    private static final String VERSION = "ristretto-contents-1";
    private static final String NONE = "-";

    private ContentsFile() {
    }

    public static void write(Contents contents, Path file) throws IOException {
        Map<Library, Integer> libraries = new LinkedHashMap<>();
        contents.items().forEach(item -> libraries.putIfAbsent(item.library(), libraries.size()));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintWriter out = new PrintWriter(new GZIPOutputStream(bytes), false, StandardCharsets.UTF_8)) {
            line(out, VERSION, contents.image(), contents.bytes(), libraries.size(), contents.items().size(), contents.methods().size());
            libraries.keySet().forEach(library -> line(out, library.name(), library.kind()));
            contents.items().forEach(item -> line(out, libraries.get(item.library()), item.language(), item.name(), item.lines(), item.code(),
                    item.data(), item.zeroed()));
            contents.methods().forEach(method -> line(out, method.type(), method.name(), method.parameters(), method.lines(), method.code(),
                    method.caller(), method.call().map(SourceLine::file).orElse(NONE), method.call().map(SourceLine::line).orElse(0),
                    method.choices()));
        }
        Files.write(file, bytes.toByteArray());
    }

    private static void line(PrintWriter out, Object... fields) {
        for (int i = 0; i < fields.length; i++) {
            out.print(i == 0 ? "" : "\t");
            out.print(fields[i]);
        }
        out.print('\n');
    }

    /**
     * {@code ContentsFile.read(file)}.
     *
     * @throws IOException if it is not such a file, or was written by another version
     */
    public static Contents read(Path file) throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            String[] head = fields(in);
            if (!head[0].equals(VERSION)) {
                throw new IOException(file + " was written by another version of the tool");
            }
            List<Library> libraries = new ArrayList<>();
            for (int i = Integer.parseInt(head[3]); i > 0; i--) {
                String[] of = fields(in);
                libraries.add(new Library(of[0], Library.Kind.valueOf(of[1])));
            }
            List<Item> items = new ArrayList<>();
            for (int i = Integer.parseInt(head[4]); i > 0; i--) {
                items.add(item(libraries, fields(in)));
            }
            List<Method> methods = new ArrayList<>();
            for (int i = Integer.parseInt(head[5]); i > 0; i--) {
                methods.add(method(fields(in)));
            }
            return new Contents(head[1], Long.parseLong(head[2]), items, methods);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException damaged) {
            throw new IOException(file + " is damaged: " + damaged.getMessage(), damaged);
        }
    }

    private static Item item(List<Library> libraries, String[] of) {
        return new Item(libraries.get(Integer.parseInt(of[0])), Item.Language.valueOf(of[1]), of[2], Integer.parseInt(of[3]),
                Long.parseLong(of[4]), Long.parseLong(of[5]), Long.parseLong(of[6]));
    }

    private static Method method(String[] of) {
        Optional<SourceLine> call = of[6].equals(NONE) ? Optional.empty() : Optional.of(new SourceLine(of[6], Integer.parseInt(of[7])));
        return new Method(of[0], of[1], of[2], Integer.parseInt(of[3]), Long.parseLong(of[4]), Integer.parseInt(of[5]), call,
                Integer.parseInt(of[8]));
    }

    private static String[] fields(BufferedReader in) throws IOException {
        String line = in.readLine();
        if (line == null) {
            throw new IOException("the file of contents ends too early");
        }
        return line.split("\t", -1);
    }
}
