package ristretto.inspection;

import java.util.Map;
import ristretto.inspection.Accounts.Owner;

/** To what item something belongs, by the names that compiler and linker give it. */
final class Owners {
    private static final String FILES = "files.o";
    private static final Map<String, String> TABLES = Map.of("callsite", "tables for exceptions and stack traces",
            "teavm_strings", "literals of several classes", "__compound_literal", "literals of several classes",
            "CSWTCH", "tables that gcc made of switches", "cst", "constants that gcc merged");

    private final Origins origins;

    Owners(Origins origins) {
        this.origins = origins;
    }

    Owner ofClass(String type) {
        return new Owner(origins.library(type), Item.Language.JAVA, type);
    }

    /** Of a source file that no method is known in: generated for a class, or written in C. */
    Owner ofSource(String file, LinkMap.Piece piece) {
        int at = file.indexOf(GeneratedFile.CLASSES);
        if (at >= 0 && file.endsWith(".c")) {
            String type = GeneratedFile.type(file.substring(at + GeneratedFile.CLASSES.length()));
            if (origins.libraries().containsKey(type)) {
                return ofClass(type);
            }
        }
        String name = file.substring(file.lastIndexOf('/') + 1);
        return origins.source(name).map(library -> new Owner(library, Item.Language.C, name)).orElseGet(() -> ofPiece(piece));
    }

    /** Of a section of an object file: by the variable or function in it, else by the object. */
    Owner ofPiece(LinkMap.Piece piece) {
        if (piece.object().endsWith(FILES)) {
            return new Owner(new Library("files in the image", Library.Kind.APPLICATION), Item.Language.NONE, "files");
        }
        String symbol = piece.symbol();
        for (String name = symbol; !name.isEmpty(); name = name.substring(0, Math.max(0, name.lastIndexOf('.')))) {
            if (origins.symbols().containsKey(name)) {
                return ofClass(origins.symbols().get(name));
            }
            if (origins.variables().containsKey(name)) {
                String file = origins.variables().get(name);
                return new Owner(origins.sources().get(file), Item.Language.C, file);
            }
        }
        for (Map.Entry<String, String> table : TABLES.entrySet()) {
            if (symbol.startsWith(table.getKey())) {
                return Owner.shared(table.getValue());
            }
        }
        return ofObject(piece);
    }

    private Owner ofObject(LinkMap.Piece piece) {
        String object = piece.object();
        String name = object.substring(object.lastIndexOf('/') + 1);
        int member = name.indexOf('(');
        String file = member >= 0 ? name.substring(0, member) : name.endsWith(".o") ? name.substring(0, name.length() - 2) : name;
        String item = member >= 0 ? name.substring(member + 1, name.length() - 1).replace(".lo", ".c").replace(".o", ".c") : file;
        return origins.source(file).map(library -> new Owner(library, Item.Language.C, item))
                .orElseGet(() -> Owner.shared("generated for the program as a whole"));
    }
}
