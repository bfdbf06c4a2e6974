package ristretto.images;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Every file of a large directory, from a service that was built with it. */
@Timeout(180)
abstract class SiteComesBack {
    private static final int MEMORY = 128;
    /** A connection serves so many files. */
    private static final int FILES = 100;

    private final Web.Place place;

    SiteComesBack(Web.Place place) {
        this.place = place;
    }

    @Test
    void everyFileIsServedByteForByte() throws IOException {
        Map<String, Path> files = SiteTree.files(SiteTree.directory());
        assertTrue(files.size() > 1500, "there are " + files.size() + " files");
        try (Web web = place.start("site", SiteTree.directory(), MEMORY)) {
            Download download = new Download(web.address());
            int fetched = 0;
            for (Map.Entry<String, Path> file : files.entrySet()) {
                assertArrayEquals(Files.readAllBytes(file.getValue()), download.get(SiteTree.target(file.getKey())), file.getKey());
                if (++fetched % FILES == 0) {
                    download.close();
                    download = new Download(web.address());
                }
            }
            download.close();
            System.out.println(fetched + " files came back from " + place);
        }
    }

    static final class FromJvmDirect extends SiteComesBack {
        FromJvmDirect() {
            super(Web.Place.JVM_DIRECT);
        }
    }

    static final class FromSandbox extends SiteComesBack {
        FromSandbox() {
            super(Web.Place.SANDBOX_ON_TAP);
        }
    }
}
