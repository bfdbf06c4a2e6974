package ristretto.compiler;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A statement of generated C, from {@code start} to {@code end} of the text.
 *
 * @param head what comes before its parts: the condition, or all of a statement without parts
 * @param parts the branches of an {@code if}, the body of a loop, the cases of a {@code switch}
 */
record Statement(Kind kind, int start, int end, String head, List<List<Statement>> parts) {
    enum Kind { PLAIN, LABEL, GOTO, BREAK, CONTINUE, RETURN, UNREACHABLE, IF, LOOP, SWITCH }

    /** The statements of a method's body. */
    static List<Statement> parse(String body) {
        Parser parser = new Parser(body);
        List<Statement> statements = parser.list();
        if (parser.at < body.length()) {
            throw new IllegalArgumentException("the statements of generated C are not as expected:\n" + body);
        }
        return statements;
    }

    /** The name of a label, or of the one that is gone to. */
    String label() {
        return kind == Kind.LABEL ? head.substring(0, head.length() - ":;".length()) : head.substring("goto ".length(), head.length() - 1);
    }

    /** This one and all in it. */
    void forEach(Consumer<Statement> action) {
        action.accept(this);
        parts.forEach(part -> part.forEach(statement -> statement.forEach(action)));
    }

    /** Reads what TeaVM writes: it knows no other loop, and lines that name the source may be between any two words. */
    private static final class Parser {
        private final String text;
        private int at;

        private Parser(String text) {
            this.text = text;
        }

        /** What is up to the end or a brace that closes. */
        private List<Statement> list() {
            List<Statement> statements = new ArrayList<>();
            for (skip(); at < text.length() && text.charAt(at) != '}'; skip()) {
                statements.add(statement());
            }
            return statements;
        }

        private Statement statement() {
            int start = at;
            if (take("if")) {
                String head = condition();
                List<List<Statement>> parts = new ArrayList<>(List.of(body()));
                int end = at;
                skip();
                if (take("else")) {
                    parts.add(body());
                    end = at;
                }
                at = end;
                return new Statement(Kind.IF, start, end, head, parts);
            }
            if (take("while")) {
                String head = condition();
                List<Statement> body = body();
                return new Statement(Kind.LOOP, start, at, head, List.of(body));
            }
            if (take("switch")) {
                String head = condition();
                List<List<Statement>> cases = cases();
                return new Statement(Kind.SWITCH, start, at, head, cases);
            }
            if (take("TEAVM_UNREACHABLE")) {
                return new Statement(Kind.UNREACHABLE, start, at, "", List.of());
            }
            at = semicolon();
            String head = text.substring(start, at);
            return new Statement(kind(head), start, at, head, List.of());
        }

        private static Kind kind(String head) {
            if (head.endsWith(":;")) {
                return Kind.LABEL;
            }
            if (head.startsWith("goto ")) {
                return Kind.GOTO;
            }
            if (head.startsWith("return")) {
                return Kind.RETURN;
            }
            return head.equals("break;") ? Kind.BREAK : head.equals("continue;") ? Kind.CONTINUE : Kind.PLAIN;
        }

        private List<Statement> body() {
            skip();
            if (text.charAt(at) != '{') {
                return List.of(statement());
            }
            at++;
            List<Statement> statements = list();
            at++;
            return statements;
        }

        private List<List<Statement>> cases() {
            skip();
            at++;
            List<List<Statement>> cases = new ArrayList<>(List.of(List.of()));
            for (skip(); text.charAt(at) != '}'; skip()) {
                if (take("case") || take("default")) {
                    at = end(':');
                    cases.add(new ArrayList<>());
                } else {
                    cases.getLast().add(statement());
                }
            }
            at++;
            return cases;
        }

        private String condition() {
            skip();
            int start = at++;
            at = end(')');
            return text.substring(start, at);
        }

        private boolean take(String word) {
            boolean here = text.startsWith(word, at) && !Character.isJavaIdentifierPart(text.charAt(at + word.length()));
            at += here ? word.length() : 0;
            return here;
        }

        /** There is none in a statement but at its end, and in literals. */
        private int semicolon() {
            int end = text.indexOf(';', at);
            return text.substring(at, end).indexOf('"') < 0 ? end + 1 : end(';');
        }

        /** Behind the next {@code last} that is in no parentheses and no literal. */
        private int end(char last) {
            int open = 0;
            int end = at;
            while (true) {
                char c = text.charAt(end++);
                if (c == last && open == 0) {
                    return end;
                }
                switch (c) {
                    case '(', '{' -> open++;
                    case ')', '}' -> open--;
                    case '"' -> end = Frames.literalEnd(text, end);
                    case '#' -> end = text.indexOf('\n', end);
                    default -> { }
                }
            }
        }

        private void skip() {
            while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '#')) {
                at = text.charAt(at) == '#' ? text.indexOf('\n', at) : at + 1;
            }
        }
    }
}
