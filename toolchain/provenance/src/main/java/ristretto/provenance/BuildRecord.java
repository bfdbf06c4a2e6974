package ristretto.provenance;

import java.io.IOException;
import java.util.List;

/**
 * One build of an image: what went in, what came out, and where the parts lay.
 *
 * @param id of the inputs
 * @param project the directory of the appliance
 * @param places where each component of the inputs was found, in their order
 * @param image what came out
 */
public record BuildRecord(String id, String project, Inputs inputs, List<String> places, ImageRecord image) {
    public BuildRecord {
        places = List.copyOf(places);
    }

    static BuildRecord read(String json) throws IOException {
        return Json.read(json, BuildRecord.class);
    }

    String json() {
        return Json.write(this);
    }
}
