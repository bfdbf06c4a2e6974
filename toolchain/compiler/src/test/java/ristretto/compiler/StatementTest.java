package ristretto.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import ristretto.compiler.Statement.Kind;

class StatementTest {
    @Test
    void statementsHaveTheirPlaceInTheText() {
        String text = "    int32_t a;\n    #line 3 \"p/Part.java\"\n    a = f(\"; } \\\" {\", (1));\nlabel_1:;\n    TEAVM_UNREACHABLE\n    goto label_1;\n";
        List<Statement> statements = Statement.parse(text);
        assertEquals("PLAIN LABEL UNREACHABLE GOTO", kinds(statements.subList(1, statements.size())));
        assertEquals("a = f(\"; } \\\" {\", (1));", text.substring(statements.get(1).start(), statements.get(1).end()));
        assertEquals("label_1 label_1", statements.get(2).label() + " " + statements.getLast().label());
    }

    @Test
    void branchesLoopsAndCasesAreParts() {
        List<Statement> statements = Statement.parse("""
            if (a(b)) {
                break;
            } else
            #line 4
            if (c) {
                continue;
            }
            while (1) {
                if (!
                #line 5
                (d)
                ) break;
                return e;
            }
            switch (f) {
                case 1:
                case -2:
                    g();
                default:
            }
            """);
        assertEquals("IF LOOP SWITCH", kinds(statements));
        assertEquals("(a(b))", statements.getFirst().head());
        assertEquals("[BREAK, IF]", statements.getFirst().parts().stream().map(StatementTest::kinds).toList().toString());
        assertEquals("IF RETURN", kinds(statements.get(1).parts().getFirst()));
        assertEquals("[, , PLAIN, ]", statements.get(2).parts().stream().map(StatementTest::kinds).toList().toString());
    }

    @Test
    void whatIsNotUnderstoodIsSaid() {
        assertThrows(IllegalArgumentException.class, () -> Statement.parse("do {\n    f();\n} while (a);\n"));
        assertThrows(IllegalArgumentException.class, () -> Statement.parse("{\n    f();\n}\n"));
    }

    private static String kinds(List<Statement> statements) {
        return statements.stream().map(Statement::kind).map(Kind::name).collect(Collectors.joining(" "));
    }
}
