package ristretto.provenance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import ristretto.elf.Documents;
import ristretto.elf.ElfException;
import ristretto.elf.ElfFile;
import ristretto.elf.Loadable;

/** The documents that an image carries, as they are in it. */
public final class ImageDocuments {
    private static final String BILL = ".ristretto.bill";
    private static final String PROVENANCE = ".ristretto.provenance";
    private static final String DESCRIPTION = ".ristretto.image";

    private final ElfFile image;
    private final String bill;
    private final String provenance;
    private final String description;

    private ImageDocuments(ElfFile image, String bill, String provenance, String description) {
        this.image = image;
        this.bill = bill;
        this.provenance = provenance;
        this.description = description;
    }

    /**
     * {@code ImageDocuments.attach(inputs, image, linked, mainClass, systemCalls)} is the file of the image with its documents.
     *
     * @param image as it is to be shipped
     * @param linked the same before it was compressed, if it is
     */
    public static byte[] attach(Inputs inputs, ElfFile image, Optional<ElfFile> linked, String mainClass,
            List<ImageDescription.SystemCall> systemCalls) throws IOException {
        String loadable = digest(image);
        return Documents.attach(image, new TreeMap<>(Map.of(BILL, Bill.of(inputs, loadable), PROVENANCE, Statement.of(inputs, loadable),
                DESCRIPTION, ImageDescription.of(inputs, image, linked, mainClass, systemCalls).json())));
    }

    /**
     * {@code ImageDocuments.of(image)}.
     *
     * @throws ElfException if it has none, or one is damaged
     */
    public static ImageDocuments of(ElfFile image) throws ElfException {
        return new ImageDocuments(image, read(image, BILL), read(image, PROVENANCE), read(image, DESCRIPTION));
    }

    private static String read(ElfFile image, String name) throws ElfException {
        return Documents.read(image, name).orElseThrow(() -> new ElfException(image.name() + ": it does not say what it is made of (there is no section "
                + name + "): it is no image of Ristretto, or somebody has stripped it"));
    }

    /** A bill of materials of CycloneDX, JSON. */
    public String bill() {
        return bill;
    }

    /** Provenance of SLSA in a statement of in-toto, JSON. */
    public String provenance() {
        return provenance;
    }

    /** @throws ElfException if it is not as this version writes it */
    public ImageDescription description() throws ElfException {
        try {
            return ImageDescription.read(description);
        } catch (IOException other) {
            throw new ElfException(image.name() + ": section " + DESCRIPTION + " is not as this version of Ristretto writes it");
        }
    }

    /** The id of the inputs of which the image says that it was made. */
    public String id() throws ElfException {
        return text("/predicate/runDetails/metadata/invocationId");
    }

    /** Whether the loadable part is the one of which the provenance speaks. */
    public boolean loadableIsTheSubject() throws ElfException {
        return digest(image).equals(text("/subject/0/digest/sha256"));
    }

    private String text(String pointer) throws ElfException {
        try {
            JsonNode found = Json.read(provenance, JsonNode.class).at(pointer);
            if (found.isTextual()) {
                return found.textValue();
            }
        } catch (IOException notJson) {
            // As if there were nothing.
        }
        throw new ElfException(image.name() + ": section " + PROVENANCE + " is not as this version of Ristretto writes it");
    }

    /** SHA-256 of the loadable part. */
    public static String digest(ElfFile image) {
        return Sha256.of(Loadable.of(image).bytes());
    }
}
