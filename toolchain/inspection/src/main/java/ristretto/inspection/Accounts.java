package ristretto.inspection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Adds up what each item has. */
final class Accounts {
    private final Map<Owner, Account> accounts = new TreeMap<>();

    /** Who has something. */
    record Owner(Library library, Item.Language language, String name) implements Comparable<Owner> {
        static Owner shared(String phrase) {
            return new Owner(Library.SHARED, Item.Language.NONE, phrase);
        }

        @Override
        public int compareTo(Owner other) {
            int byLibrary = library.compareTo(other.library);
            int byLanguage = language.compareTo(other.language);
            return byLibrary != 0 ? byLibrary : byLanguage != 0 ? byLanguage : name.compareTo(other.name);
        }
    }

    /** What sort of memory something is. */
    enum Memory {
        CODE, DATA, ZEROED
    }

    private static final class Account {
        private final Set<SourceLine> lines = new HashSet<>();
        private final long[] bytes = new long[Memory.values().length];
    }

    void add(Owner owner, Memory memory, long bytes) {
        account(owner).bytes[memory.ordinal()] += bytes;
    }

    void addLine(Owner owner, SourceLine line) {
        account(owner).lines.add(line);
    }

    private Account account(Owner owner) {
        return accounts.computeIfAbsent(owner, _ -> new Account());
    }

    List<Item> items() {
        List<Item> items = new ArrayList<>();
        accounts.forEach((owner, account) -> items.add(new Item(owner.library(), owner.language(), owner.name(), account.lines.size(),
                account.bytes[0], account.bytes[1], account.bytes[2])));
        return items;
    }
}
