package ristretto.packages;

/** An artefact is another than the one that was listed. */
final class ChangedArtefact extends PackageFailure {
    private final String found;

    /** @param found its hash */
    ChangedArtefact(String found, String message) {
        super(Kind.CONTENT, message);
        this.found = found;
    }

    String found() {
        return found;
    }
}
