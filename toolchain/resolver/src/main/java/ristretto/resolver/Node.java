package ristretto.resolver;

import java.util.List;

/** One object that the generated program makes. Equal needs share one node. */
public sealed interface Node {
    /**
     * An instance of an implementation.
     *
     * @param signature the signature for which it was first needed; for the main class its own type
     * @param name what tells it apart from other instances of its class; empty for the one that is shared
     * @param needs what is passed to its constructor, in order
     * @param reason why it was chosen, in a phrase
     * @param rejected what could have been in its place, with the reasons
     */
    record Instance(String signature, Implementation implementation, String name, List<Node> needs, String reason, List<Rejected> rejected)
            implements Node {
        public Instance {
            needs = List.copyOf(needs);
            rejected = List.copyOf(rejected);
        }

        /** An instance without alternatives. */
        public Instance(String signature, Implementation implementation, String name, List<Node> needs, String reason) {
            this(signature, implementation, name, needs, reason, List.of());
        }

        /** The need that it was made for, as people write it. */
        public String label() {
            return Need.named(signature, name).toString();
        }
    }

    /** Something that the build makes. */
    record Supply(String signature, Binding.ToSupply binding) implements Node { }

    /**
     * Values of the configuration tree.
     *
     * @param record with the paths that hold for this instance
     * @param name of the instance that reads them
     */
    record Settings(SettingsRecord record, String name) implements Node { }

    /** Which instance something is, for its own constructor: {@code ristretto.signatures.Instance}. */
    record Position(String name, int index) implements Node { }

    /**
     * The value of a key.
     *
     * @param type the binary name of the parameter's type
     * @param user whose parameter it is, for messages
     */
    record KeyValue(String key, String type, String user) implements Node { }

    /** The array that {@code main} is called with. */
    record MainArguments() implements Node { }
}
