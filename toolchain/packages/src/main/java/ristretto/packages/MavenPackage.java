package ristretto.packages;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import ristretto.resolver.PackageVersion;

/** One package of a Maven repository on a web server, in its newest release or in the version that was asked for. */
final class MavenPackage implements Index {
    private final String name;
    private final Optional<String> version;
    private final URI repository;
    private final Copies copies;

    /** @param name {@code group:artifact} */
    MavenPackage(String name, Optional<String> version, URI repository, Copies copies) {
        this.name = name;
        this.version = version;
        this.repository = repository;
        this.copies = copies;
    }

    @Override
    public String place() {
        return repository.toString();
    }

    @Override
    public List<Published> packages() throws PackageFailure {
        String wanted = version.isPresent() ? version.get() : release();
        URI address = repository.resolve(file(wanted));
        Path jar = copies.unchanging(address).orElseThrow(() -> new PackageFailure(PackageFailure.Kind.REQUEST, "there is no " + address));
        try {
            return List.of(Artefact.read(new PackageVersion(name, wanted), file(wanted), jar).orElseThrow(() -> new PackageFailure(PackageFailure.Kind.REQUEST, address
                    + " is no package: it has no descriptor, which the annotation processor of ristretto-descriptors writes")));
        } catch (IOException failure) {
            throw new PackageFailure(PackageFailure.Kind.CONTENT, address + " is no package: " + Json.reason(failure), failure);
        }
    }

    @Override
    public Path fetch(Published published) throws PackageFailure {
        return Remote.verified(copies, repository.resolve(published.file()), published);
    }

    @Override
    public Optional<URI> repository(Published published) {
        return Optional.of(repository);
    }

    private String artifact() {
        return name.substring(name.indexOf(':') + 1);
    }

    private String directory() {
        return name.substring(0, name.indexOf(':')).replace('.', '/') + "/" + artifact() + "/";
    }

    private String file(String ofVersion) {
        return directory() + ofVersion + "/" + artifact() + "-" + ofVersion + ".jar";
    }

    /** What the repository's metadata calls the release, or else the last version that they list. */
    private String release() throws PackageFailure {
        URI address = repository.resolve(directory() + "maven-metadata.xml");
        byte[] text = copies.current(address).orElseThrow(() -> new PackageFailure(PackageFailure.Kind.REQUEST,
                repository + " has no package " + name + ": there is no " + address));
        try {
            Document document = document(text);
            NodeList release = document.getElementsByTagName("release");
            NodeList versions = document.getElementsByTagName("version");
            if (release.getLength() + versions.getLength() == 0) {
                throw new PackageFailure(PackageFailure.Kind.CONTENT, address + " lists no version");
            }
            return (release.getLength() > 0 ? release.item(0) : versions.item(versions.getLength() - 1)).getTextContent().strip();
        } catch (ParserConfigurationException | SAXException | IOException failure) {
            throw new PackageFailure(PackageFailure.Kind.CONTENT, address + " is not the metadata of a Maven repository: " + failure.getMessage(), failure);
        }
    }

    /** Without a document type, which could name other files to read. */
    private static Document document(byte[] text) throws ParserConfigurationException, SAXException, IOException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        var builder = factory.newDocumentBuilder();
        builder.setErrorHandler(null);
        return builder.parse(new ByteArrayInputStream(text));
    }
}
