package ristretto.documentation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Questions about a document. */
final class Markup {
    private Markup() {
    }

    static List<Element> elements(Document document, String name) {
        NodeList nodes = document.getElementsByTagNameNS("*", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    /** The values of an attribute of all elements that have it, in order. */
    static List<String> attributes(Document document, String name) {
        return elements(document, "*").stream().filter(element -> element.hasAttribute(name))
                .map(element -> element.getAttribute(name)).toList();
    }

    /** All that a document refers to: links, pictures, style sheets. */
    static List<String> references(Document document) {
        List<String> references = new ArrayList<>(attributes(document, "href"));
        references.addAll(attributes(document, "src"));
        return references;
    }

    /** The text of the only element of this name. */
    static String only(Document document, String name) {
        List<Element> elements = elements(document, name);
        if (elements.size() != 1) {
            throw new AssertionError(elements.size() + " elements called " + name);
        }
        return elements.getFirst().getTextContent();
    }

    /** Whether a reference leads away from the site. */
    static boolean external(String reference) {
        return reference.matches("[a-zA-Z][a-zA-Z0-9+.-]*:.*") || reference.startsWith("//");
    }

    /** The part behind the number sign, if there is one. */
    static Optional<String> fragment(String reference) {
        int sign = reference.indexOf('#');
        return sign < 0 ? Optional.empty() : Optional.of(reference.substring(sign + 1));
    }

    /** The path of the file that {@code reference} names in a document at {@code from}, as a web server finds it. */
    static String target(String from, String reference) {
        int sign = reference.indexOf('#');
        String path = sign < 0 ? reference : reference.substring(0, sign);
        if (path.isEmpty()) {
            return from;
        }
        String whole = java.net.URI.create("/" + from).resolve(path).getPath().substring(1);
        return whole.isEmpty() || whole.endsWith("/") ? whole + "index.html" : whole;
    }
}
