package ristretto.resolver;

import java.util.List;

/** Names of classes as people write them. */
public final class Names {
    private Names() {
    }

    /** {@code simple("ristretto.http.Http1Server$Settings")} is {@code "Http1Server.Settings"}. */
    public static String simple(String type) {
        return type.substring(type.lastIndexOf('.') + 1).replace('$', '.');
    }

    /** {@code kebabCase("headerTimeout")} is {@code "header-timeout"}. */
    public static String kebabCase(String name) {
        StringBuilder text = new StringBuilder();
        for (char c : name.toCharArray()) {
            if (Character.isUpperCase(c)) {
                text.append('-');
            }
            text.append(Character.toLowerCase(c));
        }
        return text.toString();
    }

    static String list(List<String> types, String last) {
        List<String> names = types.stream().map(Names::simple).toList();
        if (names.size() < 2) {
            return String.join("", names);
        }
        return String.join(", ", names.subList(0, names.size() - 1)) + " " + last + " " + names.getLast();
    }
}
