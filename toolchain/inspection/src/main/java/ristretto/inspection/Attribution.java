package ristretto.inspection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ristretto.elf.ElfException;
import ristretto.elf.ElfFile;
import ristretto.elf.Section;
import ristretto.inspection.Accounts.Memory;
import ristretto.inspection.Accounts.Owner;

/**
 * Finds out to what each byte of a linked program belongs. Of instructions the table of lines says it, which follows them wherever
 * they were inlined; of all else the name of the variable. What is left is an item of its own, so that the items add up to the sections.
 */
public final class Attribution {
    private static final String ALIGNMENT = "alignment";

    private final Origins origins;
    private final LineTable lines;
    private final Accounts accounts = new Accounts();
    private final Owners owners;
    private final Map<Integer, Set<SourceLine>> methodLines = new HashMap<>();
    private final Map<Integer, Long> methodCode = new HashMap<>();

    private Attribution(LineTable lines, Origins origins) {
        this.lines = lines;
        this.origins = origins;
        this.owners = new Owners(origins);
    }

    /**
     * {@code Attribution.of(program, map, origins)} is what the program is made of, as it was linked.
     *
     * @param program with its table of lines
     * @param map what the linker put where
     */
    public static Contents of(ElfFile program, List<LinkMap.Piece> map, Origins origins) throws ElfException {
        Attribution attribution = new Attribution(LineTable.of(program), origins);
        for (Section section : program.sections()) {
            if (section.loaded() && section.size() > 0) {
                attribution.attribute(section, map.stream().filter(piece -> piece.address() >= section.address() && piece.end() <= section.end()).toList());
            }
        }
        return new Contents("", program.bytes().length, attribution.accounts.items(), attribution.methods());
    }

    private void attribute(Section section, List<LinkMap.Piece> pieces) {
        Memory memory = section.executable() ? Memory.CODE : section.hasContent() ? Memory.DATA : Memory.ZEROED;
        long known = 0;
        for (LinkMap.Piece piece : pieces) {
            known += piece.size();
            if (memory == Memory.CODE) {
                attributeCode(piece);
            } else {
                attributeData(piece, memory);
            }
        }
        accounts.add(Owner.shared(pieces.isEmpty() ? "the linker's tables" : ALIGNMENT), memory, section.size() - known);
    }

    private void attributeCode(LinkMap.Piece piece) {
        long rest = piece.size();
        for (LineTable.Range range : lines.within(piece.address(), piece.end())) {
            rest -= range.size();
            Integer method = origins.lines().get(range.source());
            Owner owner = method == null ? owners.ofSource(range.source().file(), piece) : owners.ofClass(origins.methods().get(method).type());
            accounts.add(owner, Memory.CODE, range.size());
            if (method != null) {
                methodLines.computeIfAbsent(method, _ -> new HashSet<>()).add(range.source());
                methodCode.merge(method, range.size(), Long::sum);
            }
            if (method != null || owner.language() == Item.Language.C) {
                accounts.addLine(owner, range.source());
            }
        }
        if (rest > 0) {
            accounts.add(owners.ofPiece(piece), Memory.CODE, rest);
        }
    }

    private void attributeData(LinkMap.Piece piece, Memory memory) {
        Map<String, Long> shares = origins.shares().getOrDefault(piece.symbol(), Map.of());
        long all = shares.values().stream().mapToLong(Long::longValue).sum();
        long rest = piece.size();
        for (Map.Entry<String, Long> share : shares.entrySet()) {
            if (origins.libraries().containsKey(share.getKey())) {
                long bytes = piece.size() * share.getValue() / all;
                accounts.add(owners.ofClass(share.getKey()), memory, bytes);
                rest -= bytes;
            }
        }
        accounts.add(owners.ofPiece(piece), memory, rest);
    }

    private List<Method> methods() {
        List<Method> sized = new ArrayList<>();
        for (Method method : origins.methods()) {
            int number = sized.size();
            sized.add(new Method(method.type(), method.name(), method.parameters(), methodLines.getOrDefault(number, Set.of()).size(),
                    methodCode.getOrDefault(number, 0L), method.caller(), method.call(), method.choices()));
        }
        return sized;
    }
}
