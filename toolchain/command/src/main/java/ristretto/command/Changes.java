package ristretto.command;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/** Tells when files of a project have changed; what is built and what an editor hides does not count. */
final class Changes implements AutoCloseable {
    /** Editors write a file in several steps. */
    private static final int QUIET_MILLISECONDS = 30;

    private final Path project;
    private final WatchService watch;

    Changes(Path project) throws IOException {
        this.project = project;
        this.watch = FileSystems.getDefault().newWatchService();
        register(project);
    }

    private void register(Path directory) throws IOException {
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) throws IOException {
                if (!counts(each)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                each.register(watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY, StandardWatchEventKinds.ENTRY_DELETE);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private boolean counts(Path path) {
        String name = path.getFileName().toString();
        return path.equals(project) || !name.startsWith(".") && !name.endsWith("~") && !path.startsWith(project.resolve("target"));
    }

    /** Waits for a change, and until no more follow at once; the names of what changed. */
    TreeSet<String> await() throws IOException, InterruptedException {
        TreeSet<String> changed = new TreeSet<>();
        while (changed.isEmpty()) {
            take(watch.take(), changed);
            for (WatchKey next = next(); next != null; next = next()) {
                take(next, changed);
            }
        }
        return changed;
    }

    private WatchKey next() throws InterruptedException {
        return watch.poll(QUIET_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    private void take(WatchKey key, TreeSet<String> changed) throws IOException {
        for (WatchEvent<?> event : key.pollEvents()) {
            if (event.kind() == StandardWatchEventKinds.OVERFLOW) {
                changed.add("many files");
                continue;
            }
            Path path = ((Path) key.watchable()).resolve((Path) event.context());
            if (counts(path)) {
                changed.add(path.getFileName().toString());
                if (Files.isDirectory(path)) {
                    register(path);
                }
            }
        }
        key.reset();
    }

    @Override
    public void close() throws IOException {
        try {
            watch.close();
        } catch (ClosedWatchServiceException already) {
            // That is what was wanted.
        }
    }
}
