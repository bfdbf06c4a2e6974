package ristretto.descriptors;

import javax.lang.model.element.Element;

/** A declaration that no resolver could use; the compiler shows the message at the element. */
final class WrongDeclaration extends Exception {
    private final transient Element element;

    WrongDeclaration(Element element, String message) {
        super(message);
        this.element = element;
    }

    Element element() {
        return element;
    }
}
