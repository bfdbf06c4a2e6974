package ristretto.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FramesTest {
    private static final String READS = """
        int32_t meth_p_Part_reads(void* teavm_this_) {
            TEAVM_ALLOC_STACK(INT32_C(1));
            TEAVM_GC_ROOT(INT32_C(0), teavm_this_);
            teavm_local_1 = RISTRETTO_CHECK(ristretto_nullCheck_at(7, teavm_this_));
            TEAVM_RELEASE_STACK;
            return TEAVM_FIELD(teavm_local_1, cls_p_Part, fld_value);
        }
        """;
    private static final String SILENT = """
        int32_t meth_p_Part_value(void* teavm_this_) {
            return TEAVM_FIELD(teavm_this_, cls_p_Part, fld_value);
        }
        """;

    @TempDir
    Path directory;

    @Test
    void aMethodThatOnlyChecksHasNoFrame() throws IOException {
        String rewritten = rewrite(READS);
        assertTrue(rewritten.contains("RISTRETTO_FRAMELESS"), rewritten);
        assertFalse(rewritten.contains("ALLOC_STACK") || rewritten.contains("GC_ROOT") || rewritten.contains("RELEASE_STACK"), rewritten);
        assertTrue(rewritten.contains("ristretto_nullCheck_at(7, "), rewritten);
    }

    @Test
    void aCallOfAMethodThatCannotFailNeedsNeitherSiteNorFrame() throws IOException {
        String rewritten = rewrite(SILENT + method("return TEAVM_WITH_CALL_SITE_ID(3, meth_p_Part_value(teavm_this_));"));
        assertEquals(SILENT + """
            int32_t meth_p_User_uses(void* teavm_this_) {
                RISTRETTO_FRAMELESS
                return (meth_p_Part_value(teavm_this_));
            }
            """, rewritten);
    }

    @Test
    void aCallOfAMethodThatMayFailKeepsBoth() throws IOException {
        assertUnchanged(method("return TEAVM_WITH_CALL_SITE_ID(3, meth_p_Part_reads(teavm_this_));"), READS);
    }

    @Test
    void unknownFunctionsAndPointersToThemKeepBoth() throws IOException {
        assertUnchanged(method("return TEAVM_WITH_CALL_SITE_ID(3, fiber_switch(teavm_this_));"), "");
        assertUnchanged(method("return TEAVM_WITH_CALL_SITE_ID(3, TEAVM_METHOD(teavm_this_, p_Part_VT, virt_value)(teavm_this_));"), "");
        assertUnchanged(method("return TEAVM_WITH_CALL_SITE_ID(3, ((int32_t (*)(void*)) teavm_local_1)(teavm_this_));"), "");
    }

    @Test
    void initializersHandlersAndTheEndOfTheStackKeepTheFrame() throws IOException {
        assertUnchanged(method("RISTRETTO_CHECK(ristretto_initializeClass_at(3, (TeaVM_Class*) &p_Part_Cls, &initclass_p_Part));"), "");
        assertUnchanged(method("RISTRETTO_CHECK(ristretto_check_stack_at(3, ));"), "");
        assertUnchanged(method("TEAVM_TRY TEAVM_CATCH TEAVM_END_TRY"), "");
    }

    @Test
    void aMessageMayHaveParentheses() throws IOException {
        String check = """
            RISTRETTO_CHECK(ristretto_check_null_at(4, "because of \\"f(", teavm_this_))""";
        String rewritten = rewrite(READS + method("TEAVM_WITH_CALL_SITE_ID(3, meth_p_Part_reads(" + check + "));"));
        assertTrue(rewritten.contains("TEAVM_WITH_CALL_SITE_ID(3, "), rewritten);
    }

    private void assertUnchanged(String method, String beside) throws IOException {
        String rewritten = rewrite(method + beside);
        assertTrue(rewritten.startsWith(method), rewritten);
    }

    private static String method(String statement) {
        return """
            int32_t meth_p_User_uses(void* teavm_this_) {
                TEAVM_ALLOC_STACK(INT32_C(0));
                %s
            }
            """.formatted(statement);
    }

    private String rewrite(String code) throws IOException {
        Path file = Files.createDirectories(directory.resolve("classes/p")).resolve("Part.c");
        Files.writeString(file, code);
        Frames.rewrite(directory);
        return Files.readString(file);
    }
}
