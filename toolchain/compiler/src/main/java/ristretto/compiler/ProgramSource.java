package ristretto.compiler;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderSource;
import org.teavm.model.ReferenceCache;
import org.teavm.parsing.ClassRefsRenamer;
import org.teavm.parsing.resource.ResourceBytecodeClassHolderSource;
import org.teavm.parsing.resource.ResourceProvider;
import org.teavm.parsing.substitution.DefaultSubstituteClassNameMapping;
import org.teavm.parsing.substitution.SubstituteClassNameMapping;

/**
 * The parsed classes of a program: for {@code java.lang.String} what TeaVM has as {@code TString}, under its own name. This is TeaVM's
 * {@code ClasspathClassHolderSource}, but that each class is parsed once. That one parses a class of the class library three times: to see whether it is there, to
 * look at its name, and to rename it.
 */
final class ProgramSource implements ClassHolderSource {
    private final ResourceProvider files;
    private final ClassHolderSource parsed;
    private final SubstituteClassNameMapping names;
    private final ClassRefsRenamer renamer;
    private final Map<String, String> originals = new HashMap<>();
    private final Map<String, Optional<ClassHolder>> classes = new HashMap<>();

    /** @param plugins where what says which classes stand for others is found */
    ProgramSource(ResourceProvider program, ReferenceCache references, ClassLoader plugins) {
        files = ProgramClasses.forParser(program);
        parsed = new ResourceBytecodeClassHolderSource(files, references);
        names = DefaultSubstituteClassNameMapping.createWithSPI(plugins);
        renamer = new ClassRefsRenamer(references, substitute -> originals.computeIfAbsent(substitute, names::substituteToOriginal));
    }

    @Override
    public ClassHolder get(String name) {
        return classes.computeIfAbsent(name, this::find).orElse(null);
    }

    private Optional<ClassHolder> find(String name) {
        String file = names.originalToSubstitute(this::presence, name);
        return Optional.ofNullable(file == null ? null : parsed.get(file))
            .map(found -> found.getName().equals(name) ? found : renamer.rename(found));
    }

    /** An empty class, if there is one of this name: nobody looks into it. */
    private ClassHolder presence(String name) {
        return files.getResource(name.replace('.', '/') + ".class") == null ? null : new ClassHolder(name);
    }
}
