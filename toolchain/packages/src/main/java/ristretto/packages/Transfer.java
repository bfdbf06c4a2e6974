package ristretto.packages;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** Gets files by HTTP. */
final class Transfer {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Transfer() {
    }

    /**
     * {@code get(address)} is the content, or empty if there is no such file.
     *
     * @throws PackageFailure if nobody answers, or with an error
     */
    static Optional<byte[]> get(URI address) throws PackageFailure {
        try (HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).connectTimeout(PATIENCE).build()) {
            HttpResponse<byte[]> response = client.send(HttpRequest.newBuilder(address).timeout(PATIENCE).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            return switch (response.statusCode()) {
                case 200 -> Optional.of(response.body());
                case 404, 410 -> Optional.empty();
                default -> throw new PackageFailure(PackageFailure.Kind.ENVIRONMENT, address + " answers with status " + response.statusCode());
            };
        } catch (IOException failure) {
            throw new PackageFailure(PackageFailure.Kind.ENVIRONMENT, address + " cannot be reached"
                    + (failure.getMessage() == null ? "" : ": " + failure.getMessage()), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new PackageFailure(PackageFailure.Kind.ENVIRONMENT, "interrupted while waiting for " + address, interrupted);
        }
    }
}
