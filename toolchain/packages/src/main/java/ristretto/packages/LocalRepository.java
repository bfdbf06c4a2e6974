package ristretto.packages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ristretto.resolver.PackageVersion;

/** Where Maven keeps what was installed and downloaded on this computer. */
public final class LocalRepository {
    /** What people call it as an index. */
    public static final String NAME = "local";

    private static final Pattern OPTION = Pattern.compile("(?:^|\\s)-Dmaven\\.repo\\.local=(\\S+)");
    private static final Pattern SETTING = Pattern.compile("<localRepository>\\s*([^<]+?)\\s*</localRepository>");

    private LocalRepository() {
    }

    /**
     * {@code of(environment)} is the directory that Maven would use: that of {@code -Dmaven.repo.local} in its options, of the
     * user's {@code settings.xml}, or {@code .m2/repository} of the home directory. That is the one that the JVM knows, as it is for Maven:
     * the list of users has it, whatever {@code HOME} says.
     */
    public static Path of(Map<String, String> environment) {
        return of(environment, Path.of(System.getProperty("user.home")));
    }

    static Path of(Map<String, String> environment, Path home) {
        for (String variable : new String[] {"MAVEN_ARGS", "MAVEN_OPTS"}) {
            Matcher option = OPTION.matcher(environment.getOrDefault(variable, ""));
            if (option.find()) {
                return Path.of(option.group(1));
            }
        }
        Path own = home.resolve(".m2");
        return setting(own.resolve("settings.xml"), home).orElse(own.resolve("repository"));
    }

    /** The name and version of a file that lies in a local repository as Maven puts it there. */
    public static Optional<PackageVersion> coordinates(Path repository, Path file) {
        return file.startsWith(repository) ? Artefact.ofLayout(repository, file) : Optional.empty();
    }

    private static Optional<Path> setting(Path file, Path home) {
        try {
            Matcher setting = SETTING.matcher(Files.readString(file).replaceAll("(?s)<!--.*?-->", ""));
            return setting.find() ? Optional.of(Path.of(setting.group(1).replace("${user.home}", home.toString())))
                    : Optional.empty();
        } catch (IOException none) {
            return Optional.empty();
        }
    }
}
