package ristretto.descriptors;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** A descriptor as JSON. The order of what it lists is that of names, wherever order has no meaning. */
final class DescriptorText {
    private final JsonText json = new JsonText();

    private DescriptorText() {
    }

    static String of(Descriptor descriptor) {
        DescriptorText text = new DescriptorText();
        text.write(descriptor);
        return text.json.toString();
    }

    private void write(Descriptor descriptor) {
        List<Descriptor.Declared> signatures = descriptor.signatures().stream().sorted(Comparator.comparing(Descriptor.Declared::type)).toList();
        List<Descriptor.Offered> offered = descriptor.implementations().stream().sorted(Comparator.comparing(Descriptor.Offered::type)).toList();
        json.object(() -> {
            json.name("format").number(descriptor.format());
            json.name("signatures").array(signatures, this::declared);
            json.name("implementations").array(offered, this::offered);
        });
    }

    private void declared(Descriptor.Declared signature) {
        json.object(() -> {
            json.name("type").string(signature.type());
            json.name("version").string(signature.version());
            json.name("documented").string(signature.documented());
        });
    }

    private void offered(Descriptor.Offered offered) {
        json.object(() -> {
            json.name("type").string(offered.type());
            json.name("documented").string(offered.documented());
            json.name("provides").array(offered.provides(), this::versioned);
            json.name("needs").array(offered.needs(), this::needed);
            json.name("targets").array(offered.targets(), json::string);
            json.name("preference").number(offered.preference());
            json.name("conflicts").array(offered.conflicts(), this::conflict);
        });
    }

    private void versioned(Descriptor.Versioned signature) {
        json.object(() -> {
            json.name("type").string(signature.type());
            json.name("version").string(signature.version());
        });
    }

    private void needed(Descriptor.Needed need) {
        json.object(() -> {
            json.name("kind").string(need.kind().name().toLowerCase(Locale.ROOT));
            json.name("type").string(need.type());
            if (!need.version().isEmpty()) {
                json.name("version").string(need.version());
            }
            if (!need.name().isEmpty()) {
                json.name("name").string(need.name());
            }
        });
    }

    private void conflict(Descriptor.Conflict conflict) {
        json.object(() -> {
            json.name("with").string(conflict.with());
            json.name("because").string(conflict.because());
        });
    }
}
