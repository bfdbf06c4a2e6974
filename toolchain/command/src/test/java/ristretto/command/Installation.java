package ristretto.command;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import ristretto.engine.Artefacts;
import ristretto.engine.Dependencies;

/** What appliances of tests are made of: what the tests themselves run with. */
final class Installation {
    private Installation() {
    }

    static Artefacts artefacts() {
        return Artefacts.ofClassPath(Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of).toList());
    }

    static Dependencies dependencies() {
        List<Path> compile = new ArrayList<>(artefacts().packages());
        compile.addAll(artefacts().language());
        return (project, progress) -> new Dependencies.ClassPaths(compile, artefacts().packages());
    }
}
