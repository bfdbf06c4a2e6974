package ristretto.http;

/** Lists of entity tags (RFC 9110, sections 8.8.3, 13.1.1 and 13.1.2). */
final class EntityTags {
    private EntityTags() {
    }

    /**
     * {@code match(list, tag, weakly)}: whether {@code list} is {@code *} or has the strong tag {@code tag}. A weak tag in the
     * list is equal only {@code weakly}. What stands behind an error in the list is not looked at.
     */
    static boolean match(String list, String tag, boolean weakly) {
        if (list.equals("*")) {
            return true;
        }
        int at = 0;
        while (at < list.length()) {
            boolean weak = list.startsWith("W/", at);
            int start = weak ? at + 2 : at;
            char c = list.charAt(at);
            if (c == ' ' || c == '\t' || c == ',') {
                at++;
                continue;
            }
            int end = start < list.length() && list.charAt(start) == '"' ? list.indexOf('"', start + 1) : -1;
            if (end < 0) {
                return false;
            }
            if ((weakly || !weak) && end + 1 - start == tag.length() && list.startsWith(tag, start)) {
                return true;
            }
            at = end + 1;
        }
        return false;
    }
}
