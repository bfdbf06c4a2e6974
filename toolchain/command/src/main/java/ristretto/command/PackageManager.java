package ristretto.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A distribution's way to install packages. */
enum PackageManager {
    APT("apt-get", "install", "-y", "--no-install-recommends"),
    DNF("dnf", "install", "-y"),
    PACMAN("pacman", "-S", "--noconfirm"),
    APK("apk", "add");

    private final List<String> command;

    PackageManager(String... command) {
        this.command = Arrays.asList(command);
    }

    String program() {
        return command.getFirst();
    }

    /** The words that install {@code packages}. */
    List<String> install(List<String> packages) {
        List<String> words = new ArrayList<>(command);
        words.addAll(packages);
        return words;
    }
}
