package ristretto.pvh;

import org.teavm.interop.Address;
import org.teavm.interop.Export;
import org.teavm.interop.Unmanaged;
import ristretto.machine.Pages;
import ristretto.machine.Stacks;

/**
 * The memory of stacks: one page in the beginning, and others when they are first touched. A few more are promised to each, and what a
 * fiber asks for comes at once, so that no fiber needs a page in vain.
 */
@Unmanaged
final class StackPages {
    private static final int PROMISED = 3;

    private StackPages() { }

    @Export(name = "machine_stack_open")
    static boolean open(Address end, Address guard) {
        if (!Pages.promise(PROMISED)) {
            return false;
        }
        if (!provide(end.add(-Pages.SIZE))) {
            Pages.release(PROMISED);
            return false;
        }
        return true;
    }

    @Export(name = "machine_stack_provide")
    static boolean provide(Address page) {
        Address entry = PageTables.stackEntry(page.toLong());
        return entry != null && (entry.getLong() != 0 || PageTables.map(entry, Pages.take(0)));
    }

    /** A page was touched that is not there; false if there is no memory for it. */
    static boolean touched(Address address) {
        if (Stacks.depth(address) <= (PROMISED + 1) * Pages.SIZE) {
            Pages.release(1);
        }
        return PageTables.map(PageTables.stackEntry(address.toLong()), Pages.takeLast());
    }

    @Export(name = "machine_stack_withdraw")
    static void withdraw(Address low, Address high) {
        for (Address at = low; at.isLessThan(high); at = at.add(Pages.SIZE)) {
            Address page = PageTables.unmap(at.toLong());
            if (page != null) {
                Pages.give(page, 0);
            }
        }
    }
}
