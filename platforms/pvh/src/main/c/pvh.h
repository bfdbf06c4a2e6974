/* Instructions for which Java has no words, and places that the linker and boot.S know. Java imports both by these names. */
#ifndef RISTRETTO_PVH_H
#define RISTRETTO_PVH_H

#include <stdint.h>

extern char image_text_end[], image_constants_end[], image_end[];
extern char pvh_boot_stack_guard[], pvh_trap_stack_end[], pvh_trap_entries[], pvh_wake_entry[], pvh_spurious_entry[];
extern char pvh_gdt[], pvh_idt[], pvh_room[];

/* Java, which boot.S calls. */
VISIBLE void pvh_start(void *information);
VISIBLE void pvh_trap(void *trap, int64_t address);

void pvh_load_tables(int64_t cr3);

/* One access each, of this width, in program order. */
#define PORT(width, type, suffix) \
    static inline int32_t in##width(int32_t port) { \
        type value; \
        __asm__ volatile("in" suffix " %w1, %0" : "=a"(value) : "Nd"(port)); \
        return (int32_t) value; \
    } \
    static inline void out##width(int32_t port, int32_t value) { \
        __asm__ volatile("out" suffix " %0, %w1" : : "a"((type) value), "Nd"(port)); \
    }
PORT(8, uint8_t, "b")
PORT(16, uint16_t, "w")
PORT(32, uint32_t, "l")

#define REGISTER(width, type) \
    static inline int32_t read##width(int64_t address) { return (int32_t) *(volatile type *) address; } \
    static inline void write##width(int64_t address, int32_t value) { *(volatile type *) address = (type) value; }
REGISTER(8, uint8_t)
REGISTER(16, uint16_t)
REGISTER(32, uint32_t)

/* x86 keeps loads in order, and stores; the compiler is told. */
static inline void order(void) { __asm__ volatile("" : : : "memory"); }
static inline void fence(void) { __asm__ volatile("mfence" : : : "memory"); }
static inline void wait_for_interrupt(void) { __asm__ volatile("sti; hlt; cli" : : : "memory"); }
static inline void invlpg(int64_t page) { __asm__ volatile("invlpg (%0)" : : "r"(page) : "memory"); }
static inline void halt(void) { __asm__ volatile("cli; hlt"); }

static inline int64_t rdtsc(void) { return (int64_t) __builtin_ia32_rdtsc(); }

/* A register (0 is eax, 3 is edx) of what a leaf tells. */
static inline int32_t cpuid(int32_t leaf, int32_t out) {
    int32_t r[4];
    __asm__ volatile("cpuid" : "=a"(r[0]), "=b"(r[1]), "=c"(r[2]), "=d"(r[3]) : "a"(leaf), "c"(0));
    return r[out];
}

static inline void wrmsr(int32_t msr, int64_t value) {
    __asm__ volatile("wrmsr" : : "c"(msr), "a"((uint32_t) value), "d"((uint32_t) ((uint64_t) value >> 32)) : "memory");
}

static inline int64_t rdmsr(int32_t msr) {
    uint32_t low, high;
    __asm__ volatile("rdmsr" : "=a"(low), "=d"(high) : "c"(msr));
    return (int64_t) ((uint64_t) high << 32 | low);
}

static inline int64_t read_cr3(void) {
    int64_t cr3;
    __asm__ volatile("movq %%cr3, %0" : "=r"(cr3));
    return cr3;
}

static inline int64_t multiply_shift(int64_t factor, int64_t other) {
    return (int64_t) ((unsigned __int128) (uint64_t) factor * (uint64_t) other >> 32);
}

static inline int32_t random_bits(int32_t seed, void *into) {
    uint8_t ok;
    if (seed) {
        __asm__ volatile("rdseed %0; setc %1" : "=r"(*(uint64_t *) into), "=qm"(ok) : : "cc");
    } else {
        __asm__ volatile("rdrand %0; setc %1" : "=r"(*(uint64_t *) into), "=qm"(ok) : : "cc");
    }
    return ok;
}

#endif
