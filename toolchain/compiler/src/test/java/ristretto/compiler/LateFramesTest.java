package ristretto.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LateFramesTest {
    private static final String FRAME = "{ enum { ristretto_framed = 1 }; TEAVM_ALLOC_STACK(INT32_C(1)); TEAVM_GC_ROOT(0, teavm_root_0); ";
    private static final String THROW = """
        TEAVM_GC_ROOT(INT32_C(0), teavm_local_1);
        TEAVM_WITH_CALL_SITE_ID(1, meth_otr_ExceptionHandling_throwException(teavm_local_1));
        TEAVM_UNREACHABLE
        """;

    @Test
    void whatOnlyFailsWithACallHasItsFrameThere() {
        assertEquals("""
            RISTRETTO_FRAMELESS void *teavm_root_0 = NULL;
            if (teavm_local_2) {
                teavm_root_0 = teavm_local_1;
                %sTEAVM_WITH_CALL_SITE_ID(7, meth_p_Part_fails(teavm_local_1));
                TEAVM_UNREACHABLE }
            }
            teavm_root_0 = NULL;

            return;
            """.formatted(FRAME), narrowed("""
            if (teavm_local_2) {
                TEAVM_GC_ROOT(INT32_C(0), teavm_local_1);
                TEAVM_WITH_CALL_SITE_ID(7, meth_p_Part_fails(teavm_local_1));
                TEAVM_UNREACHABLE
            }
            TEAVM_GC_ROOT_RELEASE(INT32_C(0));
            TEAVM_RELEASE_STACK;
            return;
            """));
    }

    @Test
    void aCallThatSomeWaysComeToHasItsFrameFromTheFirstToTheLastUse() {
        assertEquals("""
            RISTRETTO_FRAMELESS void *teavm_root_0 = NULL;
            if (teavm_local_2) {
                teavm_local_3 = 1;
                %sTEAVM_WITH_CALL_SITE_ID(7, meth_p_Part_makes());
                TEAVM_GC_ROOT(0, teavm_root_0 = teavm_local_1);
                RISTRETTO_CHECK(ristretto_initializeClass_at(8, (TeaVM_Class*) &p_Part_Cls, &initclass_p_Part)); TEAVM_RELEASE_STACK; }
                teavm_local_3 = RISTRETTO_CHECK(ristretto_nullCheck_at(9, teavm_local_3));
            }

            """.formatted(FRAME), narrowed("""
            if (teavm_local_2) {
                teavm_local_3 = 1;
                TEAVM_WITH_CALL_SITE_ID(7, meth_p_Part_makes());
                TEAVM_GC_ROOT(INT32_C(0), teavm_local_1);
                RISTRETTO_CHECK(ristretto_initializeClass_at(8, (TeaVM_Class*) &p_Part_Cls, &initclass_p_Part));
                teavm_local_3 = RISTRETTO_CHECK(ristretto_nullCheck_at(9, teavm_local_3));
            }
            TEAVM_RELEASE_STACK;
            """));
    }

    @Test
    void whatLeavesTheRangeReleasesTheFrame() {
        String narrowed = narrowed("""
            if (teavm_local_2) {
                TEAVM_WITH_CALL_SITE_ID(1, meth_p_Part_makes());
                if (teavm_local_3) {
                    goto teavm_label_1;
                }
                if (teavm_local_4) {
                    TEAVM_RELEASE_STACK;
                    return;
                }
                while (1) {
                    if (teavm_local_5) {
                        break;
                    }
                    goto teavm_label_2;
                }
            teavm_label_2:;
                TEAVM_WITH_CALL_SITE_ID(2, meth_p_Part_makes());
            }
            teavm_label_1:;
            TEAVM_RELEASE_STACK;
            """);
        assertTrue(narrowed.contains("{ TEAVM_RELEASE_STACK; goto teavm_label_1; }"), narrowed);
        assertTrue(narrowed.contains("        TEAVM_RELEASE_STACK;\n        return;"), narrowed);
        assertEquals(3, count(narrowed, "TEAVM_RELEASE_STACK;"), narrowed);
        assertEquals(1, count(narrowed, "TEAVM_ALLOC_STACK"), narrowed);
    }

    @Test
    void eachWayToAnExceptionHasAFrameAndTheRestAnother() {
        String narrowed = narrowed("""
            switch (teavm_local_2) {
                case 1:
                case 2:
                    goto teavm_label_1;
                case 3:
                    TEAVM_WITH_CALL_SITE_ID(1, meth_p_Part_makes());
                    break;
                default:
                    %s
            }
            goto teavm_label_2;
            teavm_label_1:;
            %s
            teavm_label_2:;
            TEAVM_RELEASE_STACK;
            """.formatted(THROW, THROW));
        assertEquals(3, count(narrowed, "TEAVM_ALLOC_STACK"), narrowed);
        assertEquals(1, count(narrowed, "TEAVM_RELEASE_STACK"), narrowed);
        assertTrue(narrowed.contains("teavm_label_1:;\nteavm_root_0 = teavm_local_1;\n" + FRAME), narrowed);
    }

    @Test
    void aRangeTakesInWhatJumpsIntoIt() {
        String narrowed = narrowed("""
            if (teavm_local_2) {
                if (teavm_local_3) {
                    goto teavm_label_1;
                }
                TEAVM_WITH_CALL_SITE_ID(1, meth_p_Part_makes());
                teavm_label_1:;
                TEAVM_WITH_CALL_SITE_ID(2, meth_p_Part_makes());
            }
            TEAVM_RELEASE_STACK;
            """);
        assertTrue(narrowed.contains(FRAME + "if (teavm_local_3) {\n        goto teavm_label_1;"), narrowed);
        assertEquals(1, count(narrowed, "TEAVM_ALLOC_STACK"), narrowed);
    }

    @Test
    void aLoopThatCallsIsInTheRangeAsAWhole() {
        String narrowed = narrowed("""
            if (teavm_local_2) {
                while (1) {
                    if (!
                    #line 7 "p/Part.java"
                    (teavm_local_3)
                    ) break;
                    if (teavm_local_4) {
                        TEAVM_WITH_CALL_SITE_ID(1, meth_p_Part_makes());
                    }
                }
            }
            TEAVM_RELEASE_STACK;
            """);
        assertTrue(narrowed.contains(FRAME + "while (1) {"), narrowed);
        assertTrue(narrowed.contains("} TEAVM_RELEASE_STACK; }\n"), narrowed);
    }

    @Test
    void aFailureInALoopNeedsNoFrameAroundTheLoop() {
        String narrowed = narrowed("while (1) {\nif (teavm_local_2) {\n" + THROW + "}\nif (teavm_local_3) {\nTEAVM_RELEASE_STACK;\nreturn;\n}\n}\n");
        assertTrue(narrowed.contains(FRAME + "TEAVM_WITH_CALL_SITE_ID(1, "), narrowed);
        assertFalse(narrowed.contains("TEAVM_RELEASE_STACK"), narrowed);
    }

    @Test
    void theFrameOfAllStaysWhereEveryWayNeedsOne() {
        assertUnchanged("TEAVM_WITH_CALL_SITE_ID(1, meth_p_Part_makes());\nTEAVM_RELEASE_STACK;\n");
        assertUnchanged("if (teavm_local_1) {\nTEAVM_WITH_CALL_SITE_ID(1, a());\n} else {\nTEAVM_WITH_CALL_SITE_ID(2, b());\n}\nTEAVM_RELEASE_STACK;\n");
        assertUnchanged("if (TEAVM_WITH_CALL_SITE_ID(1, a())) {\nteavm_local_1 = 0;\n}\nTEAVM_RELEASE_STACK;\n");
        assertUnchanged("RISTRETTO_CHECK(ristretto_check_stack_at(3, ));\nif (teavm_local_1) {\nTEAVM_WITH_CALL_SITE_ID(1, a());\n}\nTEAVM_RELEASE_STACK;\n");
        assertUnchanged("if (teavm_local_1) {\nTEAVM_TRY TEAVM_CATCH TEAVM_END_TRY\n}\nTEAVM_RELEASE_STACK;\n");
    }

    @Test
    void aJumpIntoABranchFromElsewhereKeepsTheFrameOfAll() {
        assertUnchanged("""
            if (teavm_local_2) {
                goto teavm_label_1;
            }
            if (teavm_local_3) {
                TEAVM_WITH_CALL_SITE_ID(1, meth_p_Part_makes());
            teavm_label_1:;
                TEAVM_WITH_CALL_SITE_ID(2, meth_p_Part_makes());
            }
            TEAVM_RELEASE_STACK;
            """);
    }

    private static void assertUnchanged(String statements) {
        assertEquals("TEAVM_ALLOC_STACK(INT32_C(1));\n" + statements, narrowed(statements));
    }

    private static String narrowed(String statements) {
        String narrowed = LateFrames.narrow("TEAVM_ALLOC_STACK(INT32_C(1));\n" + statements);
        assertEquals(count(narrowed, "{"), count(narrowed, "}"), narrowed);
        assertEquals(statements.lines().count() + 1, narrowed.lines().count(), "what is on which line has changed:\n" + narrowed);
        return narrowed;
    }

    private static long count(String text, String part) {
        return text.length() - text.replace(part, part.substring(1)).length();
    }
}
