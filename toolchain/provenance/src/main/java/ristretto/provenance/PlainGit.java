package ristretto.provenance;

import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/** JGit that reads no settings of the system or the user, and starts no program to find them: a store is the same for everybody. */
final class PlainGit extends SystemReader.Delegate {
    private PlainGit(SystemReader usual) {
        super(usual);
    }

    static void install() {
        if (!(SystemReader.getInstance() instanceof PlainGit)) {
            SystemReader.setInstance(new PlainGit(SystemReader.getInstance()));
            /* How exact the times of files are is measured meanwhile; it takes a while, and matters to none of us. */
            FS.FileStoreAttributes.setBackground(true);
        }
    }

    @Override
    public FileBasedConfig openSystemConfig(Config parent, FS fs) {
        return new Nothing(parent, fs);
    }

    @Override
    public FileBasedConfig openUserConfig(Config parent, FS fs) {
        return new Nothing(parent, fs);
    }

    @Override
    public FileBasedConfig openJGitConfig(Config parent, FS fs) {
        return new Nothing(parent, fs);
    }

    /** Settings without a file. */
    private static final class Nothing extends FileBasedConfig {
        Nothing(Config parent, FS fs) {
            super(parent, null, fs);
        }

        @Override
        public void load() { }

        @Override
        public void save() { }

        @Override
        public boolean isOutdated() {
            return false;
        }
    }
}
