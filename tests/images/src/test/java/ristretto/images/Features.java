package ristretto.images;

/** A program whose main class hands a part constants, as generated ones do. Each feature leaves a text in the image. */
final class Features {
    private Features() { }

    enum Mode { PLAIN, FANCY }

    record Choice(boolean admin, int level, long limit, Mode mode, String name) {
        boolean generous() {
            return limit > 1000L;
        }
    }

    /** Made twice, with one thing alike. */
    record Pair(boolean alike, boolean different) { }

    /** Made by others too. */
    record Common(boolean flag) {
        static Common other(int arguments) {
            return new Common(arguments == 0);
        }
    }

    /** What it is given is not what it has. */
    record Clamped(int size) {
        Clamped {
            size = Math.max(size, 10);
        }
    }

    record Service(Choice choice, Pair first, Pair second, Common common, Clamped clamped) {
        void run() {
            Common other = Common.other(first.alike() ? 0 : 1);
            say(choice.admin() ? Feature.admin() : "no admin");
            say(choice.level() >= 3 && choice.generous() ? "high level" : Feature.low());
            say(choice.mode() == Mode.FANCY ? Feature.fancy() : "plain");
            say(switch (choice.mode()) {
                case FANCY -> Feature.chosen();
                case PLAIN -> "plain again";
            });
            say(choice.name().equals("Bob") ? "it is Bob" : "it is " + choice.name());
            say(first.alike() || second.alike() ? Feature.alike() : "not alike");
            say((first.different() ? "first " : "") + (second.different() ? "second" : ""));
            say((common.flag() ? "common " : "") + (other.flag() ? "other" : ""));
            say(clamped.size() < 10 ? "too small" : "clamped");
            Runnable later = () -> say(choice.admin() ? Feature.admin() : "no admin later");
            later.run();
        }
    }

    static final class Feature {
        private Feature() { }

        static String admin() {
            return "FEATURE-ADMIN";
        }

        static String low() {
            return "FEATURE-LOW";
        }

        static String fancy() {
            return "FEATURE-FANCY";
        }

        static String chosen() {
            return "FEATURE-CHOSEN";
        }

        static String alike() {
            return "FEATURE-ALIKE";
        }
    }

    static void say(String text) {
        System.out.println(text);
    }

    /** Without any feature. */
    static final class Without {
        private Without() { }

        public static void main(String[] words) {
            new Service(new Choice(false, 3, 5000L, Mode.PLAIN, "Ann"), new Pair(false, true), new Pair(false, false), new Common(false),
                    new Clamped(1)).run();
        }
    }
}
