package ristretto.provenance;

import java.util.concurrent.TimeUnit;
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

        /** How exact times of files are, of any file system: JGit would measure it with files that it leaves in the store. */
        @Override
        public long getTimeUnit(String section, String subsection, String name, long otherwise, TimeUnit unit) {
            return section.equals("filesystem") ? unit.convert(2, TimeUnit.SECONDS) : super.getTimeUnit(section, subsection, name, otherwise, unit);
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
