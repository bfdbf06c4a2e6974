package ristretto.documentation;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import ristretto.jvm.JvmFiles;
import ristretto.packer.FilePacker;
import ristretto.signatures.Buffer;
import ristretto.signatures.ReadOnlyFiles;

/** The project's site as it is packed into an image. */
final class Site {
    private final ReadOnlyFiles files;

    private Site(ReadOnlyFiles files) {
        this.files = files;
    }

    static Site pack(Path directory, Path packed) throws IOException {
        FilePacker.pack(directory, packed);
        return new Site(JvmFiles.mapped(packed));
    }

    List<String> paths() {
        return files.paths();
    }

    /** The paths of all HTML documents. */
    List<String> pages() {
        return paths().stream().filter(path -> path.endsWith(".html")).toList();
    }

    boolean has(String path) {
        return files.find(path).isPresent();
    }

    int bytes() {
        return paths().stream().mapToInt(path -> content(path).length()).sum();
    }

    String text(String path) {
        Buffer content = content(path);
        return new String(content.bytes(0, content.length()), StandardCharsets.UTF_8);
    }

    private Buffer content(String path) {
        Optional<ReadOnlyFiles.File> file = files.find(path);
        return file.orElseThrow(() -> new AssertionError("the site has no " + path)).content();
    }

    /** The document at {@code path}. Our pages are HTML and well-formed XML at once, so that the JDK can read them. */
    Document document(String path) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text(path))));
        } catch (SAXException malformed) {
            throw new AssertionError(path + ": " + malformed.getMessage(), malformed);
        } catch (IOException | ParserConfigurationException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
