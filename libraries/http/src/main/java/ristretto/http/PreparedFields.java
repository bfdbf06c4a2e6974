package ristretto.http;

import ristretto.signatures.HttpResponse;

/** Header fields that go with many answers, checked and encoded once. */
final class PreparedFields {
    private final String[] namesAndValues;
    private final byte[] encoded;

    /** Names and values in turn. */
    PreparedFields(String... namesAndValues) {
        this.namesAndValues = namesAndValues;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            ResponseHead.check(namesAndValues[i], namesAndValues[i + 1]);
            text.append(namesAndValues[i]).append(": ").append(namesAndValues[i + 1]).append("\r\n");
        }
        this.encoded = Ascii.bytes(text.toString());
    }

    byte[] encoded() {
        return encoded;
    }

    /** {@code addTo(response)} adds the fields, at once if the server is ours. */
    void addTo(HttpResponse response) {
        if (response instanceof Http1Response ours) {
            ours.fields(this);
        } else {
            for (int i = 0; i < namesAndValues.length; i += 2) {
                response.header(namesAndValues[i], namesAndValues[i + 1]);
            }
        }
    }
}
