package ristretto.compiler;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.teavm.vm.BuildTarget;
import ristretto.inspection.GeneratedFile;

/**
 * The generated C, with changes on its way to the disk. A check (for null, bounds, a cast, a divisor, an initialized
 * class, an access to a buffer) records its call site when it fails, not each time that it is made: {@code semantics.h} has the macros. An element's
 * write barrier is about the element, not the array. Static
 * initializers run under {@code semantics.c}, which knows about failure and recursion.
 */
final class GeneratedText implements BuildTarget {
    private static final Pattern CHECK = Pattern.compile("TEAVM_WITH_CALL_SITE_ID\\((\\d+), (?:teavm_(nullCheck|checkBounds"
        + "|checkLowerBound|checkUpperBound|checkcast|initializeClass)|ristretto_(divide_i32|divide_i64|remainder_i32"
        + "|remainder_i64|check_store|check_stack|check_null|get|put|char_at))\\(");

    /** What runs a class's initializer, unless it has run. */
    private static final Pattern INITIALIZER = Pattern.compile("cls->flags \\|= INT32_C\\(1\\);\\s*(\\w+__clinit_)\\(\\);");

    /** What clears static fields, which C has cleared; by then code that runs before the heap exists has set some. */
    private static final Pattern CLEARING = Pattern.compile("^ *sfld_\\w+ = (?:NULL|0|INT(?:32|64)_C\\(0\\));\n", Pattern.MULTILINE);
    private static final Pattern SET_UP = Pattern.compile("^void sysinitclass_\\w+\\(\\) \\{\n.*?^\\}", Pattern.MULTILINE | Pattern.DOTALL);

    /** JLS 4.10.3: what arrays implement. TeaVM knows of it nowhere. */
    private static final Pattern ARRAY_INTERFACE = Pattern.compile(
        "int32_t supertypeof_(jl_Cloneable|ji_Serializable)\\(TeaVM_Class\\* supercls, TeaVM_Class\\* cls\\) \\{");

    /** Before a reference is stored the card of the object is dirtied, which for an element is to be the card where the element is. */
    private static final Pattern ELEMENT = Pattern.compile("teavm_gc_writeBarrier\\((\\w+)\\);(?=\\s*(?:#line[^\\n]*\\s*)*"
        + "TEAVM_ARRAY_AT\\(\\1, void\\*, ([^;=]+)\\) = )");
    /** What is not followed by a store into a field: many elements may be stored. */
    private static final Pattern OTHER_STORE = Pattern.compile("teavm_gc_writeBarrier\\((\\w+)\\);(?!\\s*(?:#line[^\\n]*\\s*)*TEAVM_FIELD\\()");

    private final BuildTarget target;

    GeneratedText(BuildTarget target) {
        this.target = target;
    }

    @Override
    public OutputStream createResource(String name) throws IOException {
        OutputStream file = target.createResource(name);
        return name.endsWith(".c") ? new Changing(file, classLiteral(name)) : file;
    }

    static String change(String text, String className) {
        String checked = CHECK.matcher(text).replaceAll("RISTRETTO_CHECK(ristretto_$2$3_at($1, ");
        String complete = ARRAY_INTERFACE.matcher(checked).replaceAll("$0\n    if (cls->itemType != NULL) return INT32_C(1);");
        String brief = SET_UP.matcher(complete).replaceAll(setUp -> Matcher.quoteReplacement(CLEARING.matcher(setUp.group()).replaceAll("")));
        String elements = ELEMENT.matcher(brief).replaceAll("ristretto_element_barrier($1, $2);");
        String barriers = OTHER_STORE.matcher(elements).replaceAll("ristretto_object_barrier($1);");
        return INITIALIZER.matcher(barriers).replaceFirst("semantics_initialize(cls, &$1, "
            + Matcher.quoteReplacement(className) + ");");
    }

    /** A C string for the message about a class that cannot be initialized; nothing for those of the libraries. */
    private static String classLiteral(String file) {
        if (!file.startsWith(GeneratedFile.CLASSES)) {
            return "0";
        }
        String type = GeneratedFile.type(file.substring(GeneratedFile.CLASSES.length()));
        return OwnClasses.contains(type) ? "\"" + type + "\"" : "0";
    }

    private static final class Changing extends FilterOutputStream {
        private final OutputStream file;
        private final String className;

        Changing(OutputStream file, String className) {
            super(new ByteArrayOutputStream());
            this.file = file;
            this.className = className;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            try (file) {
                String text = ((ByteArrayOutputStream) out).toString(StandardCharsets.UTF_8);
                file.write(change(text, className).getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
