package ristretto.provenance;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * All builds, each a commit on the one before: a bare Git repository, to which is only added. A commit has {@code build.json}, the
 * project's files under {@code sources} and embedded ones under {@code embedded}; what is stored already takes no more room.
 */
public final class Store {
    private static final String BRANCH = "refs/heads/builds";
    private static final String RECORD = "build.json";
    private static final String NOBODY = "ristretto";
    /** Programs exclude each other by a lock on a file, threads of one program by this. */
    private static final ReentrantLock THREADS = new ReentrantLock();

    private final Path directory;

    /** @param directory of the repository; it is made with the first build */
    public Store(Path directory) {
        this.directory = directory;
        PlainGit.install();
    }

    /**
     * A build that is in the store.
     *
     * @param commit under which it is
     */
    public record Entry(String commit, Instant time, BuildRecord build) { }

    /**
     * {@code add(build, files)} records a build. Whoever records at the same time waits.
     *
     * @param files contents by their paths in the commit: {@code sources/…} and {@code embedded/KEY/…}
     * @throws StoreException if that is not possible; what was there before is still there
     */
    public void add(BuildRecord build, SortedMap<String, Path> files) throws StoreException {
        THREADS.lock();
        try {
            Files.createDirectories(directory.getParent());
            try (FileChannel channel = FileChannel.open(directory.resolveSibling(directory.getFileName() + ".lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE); FileLock lock = channel.lock(); Repository repository = openOrMake()) {
                append(repository, build, files);
            }
        } catch (IOException | RuntimeException failure) {
            throw unusable(failure);
        } finally {
            THREADS.unlock();
        }
    }

    private Repository openOrMake() throws IOException {
        Repository repository = new FileRepositoryBuilder().setBare().setGitDir(directory.toFile()).build();
        if (Files.exists(directory) && !repository.getObjectDatabase().exists()) {
            repository.close();
            throw new IOException("it is no Git repository");
        }
        if (!Files.exists(directory)) {
            repository.create(true);
            StoredConfig settings = repository.getConfig();
            settings.setInt("core", null, "compression", 1);
            settings.save();
        }
        return repository;
    }

    private static void append(Repository repository, BuildRecord build, SortedMap<String, Path> files) throws IOException {
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            DirCache tree = DirCache.newInCore();
            DirCacheBuilder entries = tree.builder();
            entries.add(entry(RECORD, inserter.insert(Constants.OBJ_BLOB, build.json().getBytes(StandardCharsets.UTF_8))));
            for (Map.Entry<String, Path> file : files.entrySet()) {
                entries.add(entry(file.getKey(), inserter.insert(Constants.OBJ_BLOB, Files.readAllBytes(file.getValue()))));
            }
            entries.finish();
            CommitBuilder commit = new CommitBuilder();
            commit.setTreeId(tree.writeTree(inserter));
            commit.setAuthor(new PersonIdent(NOBODY, ""));
            commit.setCommitter(commit.getAuthor());
            commit.setMessage(build.id() + "\n\n" + build.inputs().appliance() + " for " + build.inputs().target() + ": image "
                    + build.image().sha256() + "\n");
            ObjectId before = repository.resolve(BRANCH);
            if (before != null) {
                commit.setParentId(before);
            }
            ObjectId added = inserter.insert(commit);
            inserter.flush();
            advance(repository, before, added);
        }
    }

    private static DirCacheEntry entry(String path, ObjectId content) {
        DirCacheEntry entry = new DirCacheEntry(path);
        entry.setFileMode(FileMode.REGULAR_FILE);
        entry.setObjectId(content);
        return entry;
    }

    private static void advance(Repository repository, ObjectId before, ObjectId added) throws IOException {
        RefUpdate update = repository.updateRef(BRANCH);
        update.setNewObjectId(added);
        update.setExpectedOldObjectId(before == null ? ObjectId.zeroId() : before);
        update.disableRefLog();
        RefUpdate.Result result = update.update();
        if (result != RefUpdate.Result.NEW && result != RefUpdate.Result.FAST_FORWARD) {
            throw new IOException("its branch cannot be advanced: " + result + (result == RefUpdate.Result.LOCK_FAILURE
                    ? "; remove " + BRANCH + ".lock in it if no program of Git is at work there" : ""));
        }
    }

    /**
     * {@code entries()} are all builds, the newest first.
     *
     * @throws StoreException if the store is damaged
     */
    public List<Entry> entries() throws StoreException {
        List<Entry> entries = new ArrayList<>();
        if (!Files.exists(directory)) {
            return entries;
        }
        try (Repository repository = openOrMake(); RevWalk walk = new RevWalk(repository)) {
            ObjectId newest = repository.resolve(BRANCH);
            if (newest == null) {
                throw new IOException("it has no branch 'builds'");
            }
            walk.markStart(walk.parseCommit(newest));
            for (RevCommit commit : walk) {
                entries.add(new Entry(commit.name(), Instant.ofEpochSecond(commit.getCommitTime()), record(repository, commit)));
            }
            return entries;
        } catch (IOException | RuntimeException failure) {
            throw unusable(failure);
        }
    }

    private static BuildRecord record(Repository repository, RevCommit commit) throws IOException {
        try (TreeWalk found = TreeWalk.forPath(repository, RECORD, commit.getTree())) {
            if (found == null) {
                throw new IOException("commit " + commit.name() + " has no " + RECORD);
            }
            return BuildRecord.read(new String(repository.open(found.getObjectId(0)).getBytes(), StandardCharsets.UTF_8));
        }
    }

    /**
     * {@code find(id)} is the newest build with inputs of that id, or of which an image has that SHA-256; the first digits are enough.
     *
     * @throws StoreException if there is none, or the digits are of several, or the store is damaged
     */
    public Entry find(String id) throws StoreException {
        List<Entry> found = entries().stream().filter(entry -> entry.build().id().startsWith(id) || entry.build().image().sha256().startsWith(id))
                .toList();
        Optional<Entry> first = found.stream().findFirst();
        if (id.length() < 4 || first.isEmpty()) {
            throw StoreException.request("the store of builds in " + directory + " has no build " + id
                    + "; 'ristretto history' lists those that it has");
        }
        if (found.stream().anyMatch(entry -> !entry.build().id().equals(first.get().build().id()))) {
            throw StoreException.request("several builds begin with " + id + ": give more of the digits");
        }
        return first.get();
    }

    /**
     * {@code extract(entry, to)} writes the recorded files under the directory {@code to}.
     *
     * @throws StoreException if the store is damaged, or a file is not the one that was recorded
     */
    public void extract(Entry entry, Path to) throws StoreException {
        try (Repository repository = openOrMake(); TreeWalk walk = new TreeWalk(repository)) {
            walk.addTree(repository.parseCommit(ObjectId.fromString(entry.commit())).getTree());
            walk.setRecursive(true);
            while (walk.next()) {
                Path file = to.resolve(walk.getPathString());
                Files.createDirectories(file.getParent());
                Files.write(file, repository.open(walk.getObjectId(0)).getBytes(Integer.MAX_VALUE - 8));
            }
            verify(to.resolve("sources"), entry.build().inputs().sources());
            for (Map.Entry<String, FileSet> each : entry.build().inputs().embedded().entrySet()) {
                verify(to.resolve("embedded").resolve(each.getKey()), each.getValue());
            }
        } catch (IOException | RuntimeException failure) {
            throw unusable(failure);
        }
    }

    private static void verify(Path directory, FileSet recorded) throws IOException {
        FileSet found = Files.isDirectory(directory) ? FileSet.in(directory) : new FileSet(List.of());
        if (!found.equals(recorded)) {
            throw new IOException("the files in it are not those that were recorded");
        }
    }

    private StoreException unusable(Exception failure) {
        String reason = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        return StoreException.unusable("the store of builds in " + directory + " cannot be used: " + reason + ". If it is damaged ('git -C " + directory
                + " fsck' tells), move it away; the next build begins a new one", failure);
    }
}
