/** Virtual machines that enter through PVH: boot code, page tables, interrupts, and the hardware as drivers see it. */
module ristretto.pvh {
    requires transitive ristretto.machine;
    requires static teavm.interop;

    exports ristretto.pvh;
}
