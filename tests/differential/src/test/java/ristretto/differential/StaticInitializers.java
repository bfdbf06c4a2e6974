package ristretto.differential;

/** Classes whose initializers show when they run, refer to one another, and may fail. */
final class StaticInitializers {
    static final int COUNT = 4;

    private StaticInitializers() { }

    static void write(StringBuilder out, Choices choices) {
        for (int i = 0; i < COUNT; i++) {
            out.append("    static class S").append(i).append(i > 0 && choices.oneIn(2) ? " extends S" + choices.below(i) : "")
                .append(choices.oneIn(2) ? " implements I" + choices.below(2) : "")
                .append(" { static final int C = 5; static int v = note(\"S").append(i).append("\", ")
                .append(choices.pick("si", "S" + choices.below(COUNT) + ".v", "ia[1]", "S" + choices.below(COUNT) + ".C", "(int) sl", "I0.LATE")).append("); ")
                .append(choices.pick("", "static { if (v % 3 == 0) throw new Own(v); } ", "static { v += S" + choices.below(COUNT) + ".get(); } ", "static { v /= si; } "))
                .append("static int get() { return ").append(choices.pick("v", "C", "S" + choices.below(COUNT) + ".v++")).append("; } }\n");
        }
        out.append("    interface I0 { int LATE = note(\"I0\", 4); default int late() { return LATE; } }\n")
            .append("    interface I1 { int LATE = note(\"I1\", 4); int NEVER = 3; }\n");
    }
}
