package ristretto.packages;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the index that somebody means.
 *
 * @param workingDirectory to which the names of directories are relative
 * @param localRepository the index {@code local}
 * @param copies where what comes from other computers is kept
 * @param offline whether other computers are not asked
 */
public record Indexes(Path workingDirectory, Path localRepository, Path copies, boolean offline) {
    private static final Pattern PACKAGE = Pattern.compile("([\\w.-]+:[\\w.-]+)(:[\\w.+-]+)?@(https?://.+)");
    private static final Pattern ADDRESS = Pattern.compile("https?://.+");

    /**
     * {@code find(text)} is the index with the name {@code text}: {@code local}, a directory, the address of a directory with an index file, or
     * {@code group:artifact@ADDRESS} or {@code group:artifact:version@ADDRESS} for one package of a Maven repository.
     *
     * @throws PackageFailure if it is none of these
     */
    public Index find(String text) throws PackageFailure {
        Matcher single = PACKAGE.matcher(text);
        if (single.matches()) {
            return new MavenPackage(single.group(1), Optional.ofNullable(single.group(2)).map(each -> each.substring(1)), address(single.group(3)),
                    new Copies(copies, offline));
        }
        if (text.equals(LocalRepository.NAME)) {
            return new DirectoryIndex(localRepository);
        }
        return ADDRESS.matcher(text).matches() ? new RemoteIndex(address(text), new Copies(copies, offline))
                : new DirectoryIndex(workingDirectory.resolve(text));
    }

    private static URI address(String text) throws PackageFailure {
        try {
            return URI.create(text.endsWith("/") ? text : text + "/");
        } catch (IllegalArgumentException wrong) {
            throw new PackageFailure(PackageFailure.Kind.REQUEST, "'" + text + "' is no address: " + wrong.getMessage(), wrong);
        }
    }
}
