package ristretto.compiler;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.teavm.parsing.resource.Resource;
import org.teavm.parsing.resource.ResourceProvider;

/**
 * Every class that a program may reach. Those of its own class path come first, so that our class library replaces
 * classes of TeaVM's by the same name; behind them are TeaVM's.
 */
final class ProgramClasses {
    /** One class of each of TeaVM's artefacts that compiled programs reach into. */
    private static final List<String> TEAVM = List.of("org.teavm.classlib.java.lang.TString", "org.teavm.backend.c.CTarget",
        "org.teavm.interop.Address", "org.teavm.platform.Platform", "org.teavm.jso.JSObject", "org.teavm.jso.browser.Window",
        "org.teavm.jso.impl.JS", "com.jcraft.jzlib.JZlib");

    private ProgramClasses() { }

    static ResourceProvider of(List<Path> classPath) {
        return ResourceProvider.ofClassPath(all(classPath).stream().map(Path::toFile).toList());
    }

    /** A program's own class path, and behind it TeaVM's. */
    static List<Path> all(List<Path> classPath) {
        List<Path> all = new ArrayList<>(classPath);
        teavm().forEach(file -> all.add(file.toPath()));
        return all;
    }

    /** The same, as TeaVM shall parse them. */
    static ResourceProvider forParser(ResourceProvider classes) {
        return new ResourceProvider() {
            @Override
            public Iterator<Resource> getResources(String name) {
                Iterator<Resource> found = classes.getResources(name);
                return name.endsWith(".class") && found.hasNext() ? List.<Resource>of(new Prepared(found.next())).iterator() : found;
            }

            @Override
            public void close() {
                classes.close();
            }
        };
    }

    private record Prepared(Resource file) implements Resource {
        @Override
        public InputStream open() {
            try (InputStream in = file.open()) {
                return new ByteArrayInputStream(EntryDefinitions.add(in.readAllBytes()));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        @Override
        public Date getModificationDate() {
            return file.getModificationDate();
        }
    }

    /** TeaVM's own archives. */
    static Set<File> teavm() {
        Set<File> jars = new LinkedHashSet<>();
        for (String name : TEAVM) {
            try {
                jars.add(new File(Class.forName(name, false, ProgramClasses.class.getClassLoader()).getProtectionDomain()
                    .getCodeSource().getLocation().toURI()));
            } catch (ClassNotFoundException | URISyntaxException broken) {
                throw new IllegalStateException("TeaVM is not complete: " + name, broken);
            }
        }
        return jars;
    }

    /** The content of a resource. */
    static byte[] read(ResourceProvider classes, String name) throws IOException {
        Resource resource = classes.getResource(name);
        if (resource == null) {
            throw new IOException(name + " is not on the class path of the program");
        }
        try (InputStream in = resource.open()) {
            return in.readAllBytes();
        }
    }
}
