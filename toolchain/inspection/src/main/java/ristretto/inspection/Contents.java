package ristretto.inspection;

import java.util.List;

/**
 * What is in an image.
 *
 * @param image the digest of the image's loadable part
 * @param bytes of the image's file
 * @param items everything of which it is made; their bytes are those of its sections
 * @param methods what the program may call; callers come before what they call
 */
public record Contents(String image, long bytes, List<Item> items, List<Method> methods) {
    public Contents {
        items = List.copyOf(items);
        methods = List.copyOf(methods);
    }

    /** The same for an image of another form: compressed, or with documents attached. */
    public Contents of(String otherImage, long otherBytes) {
        return new Contents(otherImage, otherBytes, items, methods);
    }
}
