package ristretto.corrections;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/** Methods of {@code Matcher} that are missing or differ. */
public final class MatcherCorrections {
    private MatcherCorrections() { }

    public static Matcher appendReplacement(Matcher matcher, StringBuilder out, String replacement) {
        StringBuffer appended = new StringBuffer();
        matcher.appendReplacement(appended, replacement);
        out.append(appended);
        return matcher;
    }

    public static StringBuilder appendTail(Matcher matcher, StringBuilder out) {
        return out.append(matcher.appendTail(new StringBuffer()));
    }

    public static String replaceAll(Matcher matcher, Function<MatchResult, String> replacer) {
        matcher.reset();
        StringBuffer out = new StringBuffer();
        while (matcher.find()) {
            matcher.appendReplacement(out, replacer.apply(matcher));
        }
        return matcher.appendTail(out).toString();
    }

    public static String replaceFirst(Matcher matcher, Function<MatchResult, String> replacer) {
        matcher.reset();
        StringBuffer out = new StringBuffer();
        if (matcher.find()) {
            matcher.appendReplacement(out, replacer.apply(matcher));
        }
        return matcher.appendTail(out).toString();
    }

    public static Stream<MatchResult> results(Matcher matcher) {
        List<MatchResult> results = new ArrayList<>();
        matcher.reset();
        while (matcher.find()) {
            results.add(matcher.toMatchResult());
        }
        return results.stream();
    }

    public static Matcher appendReplacement(Matcher matcher, StringBuffer out, String replacement) {
        String expanded = expanded(matcher, replacement);
        out.append(string(matcher), appendPos(matcher), matcher.start()).append(expanded);
        appendPos(matcher, matcher.end());
        return matcher;
    }

    private static String expanded(Matcher matcher, String replacement) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < replacement.length()) {
            char c = replacement.charAt(at++);
            if (c == '\\') {
                if (at == replacement.length()) {
                    throw new IllegalArgumentException("character to be escaped is missing");
                }
                out.append(replacement.charAt(at++));
            } else if (c == '$') {
                at = appendGroup(matcher, replacement, at, out);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** The index behind the group's name or number. */
    private static int appendGroup(Matcher matcher, String replacement, int from, StringBuilder out) {
        if (from == replacement.length()) {
            throw new IllegalArgumentException("Illegal group reference: group index is missing");
        }
        int at = from;
        String group;
        if (replacement.charAt(at) == '{') {
            int end = replacement.indexOf('}', at);
            if (end < 0) {
                throw new IllegalArgumentException("named capturing group is missing trailing '}'");
            }
            group = named(matcher, replacement.substring(at + 1, end));
            at = end + 1;
        } else {
            int number = replacement.charAt(at++) - '0';
            if (number < 0 || number > 9) {
                throw new IllegalArgumentException("Illegal group reference");
            }
            while (at < replacement.length() && replacement.charAt(at) >= '0' && replacement.charAt(at) <= '9'
                && number * 10 + replacement.charAt(at) - '0' <= matcher.groupCount()) {
                number = number * 10 + replacement.charAt(at++) - '0';
            }
            if (number > matcher.groupCount()) {
                throw new IndexOutOfBoundsException("No group " + number);
            }
            group = matcher.group(number);
        }
        out.append(group == null ? "" : group);
        return at;
    }

    private static String named(Matcher matcher, String name) {
        try {
            return matcher.group(name);
        } catch (IllegalArgumentException none) {
            throw new IllegalArgumentException("No group with name {" + name + "}");
        }
    }

    /** The fields: what is searched, and up to where it has been appended. */
    private static native CharSequence string(Matcher matcher);

    private static native int appendPos(Matcher matcher);

    private static native void appendPos(Matcher matcher, int position);
}
