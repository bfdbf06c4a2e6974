package ristretto.compiler;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderSource;
import org.teavm.parsing.resource.ResourceProvider;

/**
 * The parsed classes of a program. This is TeaVM's {@code ClasspathClassHolderSource}, but that each class is parsed once, or was before. That one
 * parses a class of the class library three times: to see whether it is there, to look at its name, and to rename it.
 */
final class ProgramSource implements ClassHolderSource {
    private final ResourceProvider program;
    private final ClassParser parser;
    private final ParsedAhead ahead;
    private final Map<String, Optional<ClassHolder>> classes = new LinkedHashMap<>();

    ProgramSource(ResourceProvider program, ClassParser parser, ParsedAhead ahead) {
        this.program = program;
        this.parser = parser;
        this.ahead = ahead;
    }

    @Override
    public ClassHolder get(String name) {
        return classes.computeIfAbsent(name, this::find).orElse(null);
    }

    /** Every class that was asked for, in this order. */
    Collection<String> asked() {
        return classes.keySet();
    }

    private Optional<ClassHolder> find(String name) {
        String resource = parser.resource(name, program);
        if (resource == null) {
            return Optional.empty();
        }
        try {
            byte[] content = ProgramClasses.read(program, resource);
            return Optional.of(ahead.take(name, content).orElseGet(() -> parser.parse(name, resource, content)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
