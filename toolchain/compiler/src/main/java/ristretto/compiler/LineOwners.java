package ristretto.compiler;

import java.util.HashMap;
import java.util.Map;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.Instruction;
import org.teavm.model.ListableClassHolderSource;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.TextLocation;
import ristretto.inspection.SourceLine;

/** In which method each line of source is; if it is in several, as with a lambda, in the one that is written first. */
final class LineOwners {
    private LineOwners() { }

    static Map<SourceLine, MethodReference> of(ListableClassHolderSource classes) {
        Map<SourceLine, MethodReference> owners = new HashMap<>();
        for (String name : classes.getClassNames()) {
            ClassHolder cls = classes.get(name);
            if (cls != null) {
                cls.getMethods().stream().filter(method -> method.getProgram() != null).forEach(method -> add(owners, method));
            }
        }
        return owners;
    }

    private static void add(Map<SourceLine, MethodReference> owners, MethodHolder method) {
        for (BasicBlock block : method.getProgram().getBasicBlocks()) {
            for (Instruction instruction : block) {
                TextLocation location = NullMessages.unmarked(instruction.getLocation());
                if (location != null && location.getFileName() != null) {
                    owners.putIfAbsent(new SourceLine(location.getFileName(), location.getLine()),
                        location.getInlining() == null ? method.getReference() : location.getInlining().getMethod());
                }
            }
        }
    }
}
