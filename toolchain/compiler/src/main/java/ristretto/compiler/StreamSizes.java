package ristretto.compiler;

import java.util.Optional;
import java.util.regex.Pattern;
import org.teavm.model.AccessLevel;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ClassReader;
import org.teavm.model.ClassReaderSource;
import org.teavm.model.FieldReader;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.ValueType;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;

/**
 * {@code count} of TeaVM's streams goes through the elements exactly where HotSpot's does: unless their number is known from the source
 * on (its javadoc, {@code Spliterator.SIZED}). Each class of streams is given a method that says that number, or -1.
 */
final class StreamSizes implements ClassHolderTransformer {
    private static final String PACKAGE = "java.util.stream.";
    private static final Pattern STREAM = Pattern.compile("java\\.util\\.stream\\.(int|long|double|)impl\\.(\\w+)");
    private static final Pattern BASE = Pattern.compile("Simple(Int|Long|Double|)StreamImpl");
    /** Made of another stream, and as long. */
    private static final Pattern AS_LONG = Pattern.compile("(Mapping|Peeking|Sorted|Boxed|CloseHandling|IntAs|LongAs).*");
    private static final Pattern PARTS = Pattern.compile("(Limiting|Skipping).*");
    private static final Pattern SOURCE = Pattern.compile("(Array|Single|Empty|StringChars|CharSequenceChars).*");

    private static final MethodDescriptor COUNT = new MethodDescriptor("count", ValueType.LONG);
    private static final String EXACT_SIZE = "exactSize";
    private static final MethodDescriptor SIZE = new MethodDescriptor(EXACT_SIZE, ValueType.LONG);
    private static final String COUNT_EACH = "countEach";
    private static final String HELPER = "ristretto.collections.StreamSize";

    @Override
    public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
        if (!cls.getName().startsWith(PACKAGE)) {
            return;
        }
        var name = STREAM.matcher(cls.getName());
        if (!name.matches()) {
            return;
        }
        String kind = name.group(2);
        ClassReaderSource classes = context.getHierarchy().getClassSource();
        if (BASE.matcher(kind).matches()) {
            count(cls, context);
        } else if (SOURCE.matcher(kind).matches()) {
            rename(cls, COUNT, EXACT_SIZE);
        } else if (AS_LONG.matcher(kind).matches()) {
            replaced(cls, context, self -> size(self, source(cls, classes)));
        } else if (PARTS.matcher(kind).matches()) {
            String part = kind.startsWith("Limiting") ? "limit" : "skip";
            replaced(cls, context, self -> help(self, part, size(self, source(cls, classes)), self.getField(part, int.class)));
        } else if (kind.startsWith("SpecializedConcat")) {
            replaced(cls, context, self -> help(self, "sum", size(self, cls.getField("first")), size(self, cls.getField("second"))));
        } else if (kind.startsWith("Range")) {
            replaced(cls, context, self -> help(self, "range", bound(self, cls, "start"), bound(self, cls, "end")));
        } else if (kind.startsWith("StreamOverSpliterator")) {
            ofSpliterator(cls, context);
        }
    }

    private interface Body {
        ValueEmitter of(ValueEmitter self);
    }

    /** What goes through the elements becomes a method of its own, called where there is no other way. */
    private static void count(ClassHolder cls, ClassHolderTransformerContext context) {
        rename(cls, COUNT, COUNT_EACH);
        ProgramEmitter unknown = method(cls, context, SIZE);
        unknown.constant(-1L).returnValue();
        ProgramEmitter count = method(cls, context, COUNT);
        ValueEmitter self = count.var(0, cls);
        ValueEmitter size = self.invokeVirtual(EXACT_SIZE, long.class);
        count.when(size.isGreaterOrEqualTo(count.constant(0L))).thenDo(size::returnValue)
            .elseDo(() -> self.invokeVirtual(COUNT_EACH, long.class).returnValue());
    }

    private static void replaced(ClassHolder cls, ClassHolderTransformerContext context, Body body) {
        Optional.ofNullable(cls.getMethod(COUNT)).ifPresent(cls::removeMethod);
        ProgramEmitter program = method(cls, context, SIZE);
        body.of(program.var(0, cls)).returnValue();
    }

    private static void ofSpliterator(ClassHolder cls, ClassHolderTransformerContext context) {
        FieldReader spliterator = cls.getField("spliterator");
        replaced(cls, context, self -> {
            if (cls.getMethod(new MethodDescriptor("init", ValueType.VOID)) != null) {
                self.invokeSpecial("init", ValueType.VOID);
            }
            return self.getField(spliterator.getName(), spliterator.getType()).invokeVirtual("getExactSizeIfKnown", long.class);
        });
    }

    private static ValueEmitter size(ValueEmitter self, FieldReader source) {
        return self.cast(ValueType.object(source.getOwnerName())).getField(source.getName(), source.getType()).invokeVirtual(EXACT_SIZE, long.class);
    }

    private static ValueEmitter bound(ValueEmitter self, ClassHolder cls, String field) {
        return self.getField(field, cls.getField(field).getType());
    }

    private static ValueEmitter help(ValueEmitter self, String method, ValueEmitter first, ValueEmitter second) {
        return self.getProgramEmitter().invoke(HELPER, method, ValueType.LONG, first, second);
    }

    /** The field with the stream that another is made of. */
    private static FieldReader source(ClassReader cls, ClassReaderSource classes) {
        for (ClassReader each = cls; each != null; each = each.getParent() == null ? null : classes.get(each.getParent())) {
            for (FieldReader field : each.getFields()) {
                if (field.getType() instanceof ValueType.Object type && type.getClassName().startsWith(PACKAGE)) {
                    return field;
                }
            }
        }
        throw new IllegalStateException("no stream is in " + cls.getName());
    }

    private static void rename(ClassHolder cls, MethodDescriptor from, String name) {
        MethodHolder old = cls.getMethod(from);
        if (old != null) {
            cls.removeMethod(old);
            MethodHolder renamed = new MethodHolder(new MethodDescriptor(name, from.getSignature()));
            renamed.setLevel(AccessLevel.PUBLIC);
            renamed.setProgram(old.getProgram());
            cls.addMethod(renamed);
        }
    }

    private static ProgramEmitter method(ClassHolder cls, ClassHolderTransformerContext context, MethodDescriptor descriptor) {
        MethodHolder method = new MethodHolder(descriptor);
        method.setLevel(AccessLevel.PUBLIC);
        cls.addMethod(method);
        return ProgramEmitter.create(method, context.getHierarchy());
    }
}
