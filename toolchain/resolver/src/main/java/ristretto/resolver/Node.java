package ristretto.resolver;

import java.util.List;

/** One object that the generated program makes. Equal needs share one node. */
public sealed interface Node {
    /**
     * An instance of an implementation.
     *
     * @param signature the signature for which it was first needed; for the main class its own type
     * @param needs what is passed to its constructor, in order
     * @param reason why it was chosen, in a phrase
     */
    record Instance(String signature, Implementation implementation, List<Node> needs, String reason) implements Node {
        public Instance {
            needs = List.copyOf(needs);
        }
    }

    /** Something that the build makes. */
    record Supply(String signature, Binding.ToSupply binding) implements Node { }

    /** Values of the configuration tree. */
    record Settings(SettingsRecord record) implements Node { }

    /** The array that {@code main} is called with. */
    record MainArguments() implements Node { }
}
