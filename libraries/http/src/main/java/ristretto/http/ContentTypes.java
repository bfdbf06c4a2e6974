package ristretto.http;

/** Media types by extension of the name. */
final class ContentTypes {
    private ContentTypes() {
    }

    /** {@code of(path)} is the type of the file with this name; text is taken to be UTF-8. */
    static String of(String path) {
        int dot = path.lastIndexOf('.');
        StringBuilder extension = new StringBuilder();
        for (int i = dot + 1; dot > path.lastIndexOf('/') && i < path.length(); i++) {
            extension.append((char) Ascii.lower(path.charAt(i)));
        }
        return switch (extension.toString()) {
            case "html", "htm" -> "text/html; charset=utf-8";
            case "css" -> "text/css; charset=utf-8";
            case "js", "mjs" -> "text/javascript; charset=utf-8";
            case "txt", "md" -> "text/plain; charset=utf-8";
            case "csv" -> "text/csv; charset=utf-8";
            case "xml" -> "text/xml; charset=utf-8";
            case "json", "map" -> "application/json";
            case "webmanifest" -> "application/manifest+json";
            case "atom" -> "application/atom+xml";
            case "pdf" -> "application/pdf";
            case "wasm" -> "application/wasm";
            case "zip" -> "application/zip";
            case "gz" -> "application/gzip";
            case "svg" -> "image/svg+xml";
            case "png" -> "image/png";
            case "jpg", "jpeg" -> "image/jpeg";
            case "gif" -> "image/gif";
            case "webp" -> "image/webp";
            case "avif" -> "image/avif";
            case "ico" -> "image/x-icon";
            case "woff" -> "font/woff";
            case "woff2" -> "font/woff2";
            case "ttf" -> "font/ttf";
            case "mp3" -> "audio/mpeg";
            case "mp4" -> "video/mp4";
            case "webm" -> "video/webm";
            default -> "application/octet-stream";
        };
    }
}
