package ristretto.compiler;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
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
