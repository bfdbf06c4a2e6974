package ristretto.compiler;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Date;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.teavm.model.ClassHolder;
import org.teavm.model.ReferenceCache;
import org.teavm.parsing.ClassRefsRenamer;
import org.teavm.parsing.resource.Resource;
import org.teavm.parsing.resource.ResourceBytecodeClassHolderSource;
import org.teavm.parsing.resource.ResourceProvider;
import org.teavm.parsing.substitution.DefaultSubstituteClassNameMapping;
import org.teavm.parsing.substitution.SubstituteClassNameMapping;

/**
 * Class files to TeaVM's model, for one thread: for {@code java.lang.String} what TeaVM has as {@code TString}, under its own name.
 */
final class ClassParser {
    static {
        RegionBounds.correct();
    }

    private static final String SUFFIX = ".class";

    private final ReferenceCache references;
    private final SubstituteClassNameMapping names;
    private final ClassRefsRenamer renamer;
    private final Map<String, String> originals = new HashMap<>();

    /** @param plugins where what says which classes stand for others is found */
    ClassParser(ReferenceCache references, ClassLoader plugins) {
        this.references = references;
        names = DefaultSubstituteClassNameMapping.createWithSPI(plugins);
        renamer = new ClassRefsRenamer(references, substitute -> originals.computeIfAbsent(substitute, names::substituteToOriginal));
    }

    /** The resource with the class that a program knows as {@code name}; null if there is none. */
    String resource(String name, ResourceProvider files) {
        String substitute = names.originalToSubstitute(candidate -> presence(candidate, files), name);
        String resource = substitute == null ? null : resource(substitute);
        return resource == null || files.getResource(resource) == null ? null : resource;
    }

    /** An empty class, if there is one of this name: nobody looks into it. */
    private static ClassHolder presence(String name, ResourceProvider files) {
        return files.getResource(resource(name)) == null ? null : new ClassHolder(name);
    }

    private static String resource(String name) {
        return name.replace('.', '/') + SUFFIX;
    }

    /** The class {@code name}, which is in {@code resource}. */
    ClassHolder parse(String name, String resource, byte[] content) {
        String substitute = resource.substring(0, resource.length() - SUFFIX.length()).replace('/', '.');
        ClassHolder parsed = new ResourceBytecodeClassHolderSource(new Single(EntryDefinitions.add(content)), references).get(substitute);
        return parsed.getName().equals(name) ? parsed : renamer.rename(parsed);
    }

    /** A class file in memory, as TeaVM's parser wants it. */
    private record Single(byte[] content) implements ResourceProvider, Resource {
        @Override
        public Iterator<Resource> getResources(String name) {
            return List.<Resource>of(this).iterator();
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(content);
        }

        @Override
        public Date getModificationDate() {
            return new Date(0);
        }

        @Override
        public void close() { }
    }
}
