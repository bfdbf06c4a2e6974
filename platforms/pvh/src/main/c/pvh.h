/* Shared by the C files of this platform. */
#ifndef RISTRETTO_PVH_H
#define RISTRETTO_PVH_H

#include <stdint.h>

/* One access each, of this width, in program order. Java imports them by these names. */
static inline int32_t in8(int32_t port) {
    uint8_t value;
    __asm__ volatile("inb %w1, %0" : "=a"(value) : "Nd"(port));
    return (int32_t) value;
}

static inline void out8(int32_t port, int32_t value) {
    __asm__ volatile("outb %b0, %w1" : : "a"(value), "Nd"(port));
}

static inline int32_t in16(int32_t port) {
    uint16_t value;
    __asm__ volatile("inw %w1, %0" : "=a"(value) : "Nd"(port));
    return (int32_t) value;
}

static inline void out16(int32_t port, int32_t value) {
    __asm__ volatile("outw %w0, %w1" : : "a"(value), "Nd"(port));
}

static inline int32_t in32(int32_t port) {
    uint32_t value;
    __asm__ volatile("inl %w1, %0" : "=a"(value) : "Nd"(port));
    return (int32_t) value;
}

static inline void out32(int32_t port, int32_t value) {
    __asm__ volatile("outl %k0, %w1" : : "a"(value), "Nd"(port));
}

static inline int32_t read8(int64_t address) { return (int32_t) *(volatile uint8_t *) address; }
static inline void write8(int64_t address, int32_t value) { *(volatile uint8_t *) address = (uint8_t) value; }
static inline int32_t read16(int64_t address) { return (int32_t) *(volatile uint16_t *) address; }
static inline void write16(int64_t address, int32_t value) { *(volatile uint16_t *) address = (uint16_t) value; }
static inline int32_t read32(int64_t address) { return (int32_t) *(volatile uint32_t *) address; }
static inline void write32(int64_t address, int32_t value) { *(volatile uint32_t *) address = (uint32_t) value; }

/* x86 keeps loads in order, and stores; the compiler is told. */
static inline void order(void) { __asm__ volatile("" : : : "memory"); }
static inline void fence(void) { __asm__ volatile("mfence" : : : "memory"); }

static inline uint64_t rdtsc(void) {
    uint32_t low, high;
    __asm__ volatile("rdtsc" : "=a"(low), "=d"(high));
    return (uint64_t) high << 32 | low;
}

static inline void cpuid(uint32_t leaf, uint32_t out[4]) {
    __asm__ volatile("cpuid" : "=a"(out[0]), "=b"(out[1]), "=c"(out[2]), "=d"(out[3]) : "a"(leaf), "c"(0));
}

static inline void wrmsr(uint32_t msr, uint64_t value) {
    __asm__ volatile("wrmsr" : : "c"(msr), "a"((uint32_t) value), "d"((uint32_t) (value >> 32)));
}

static inline uint64_t rdmsr(uint32_t msr) {
    uint32_t low, high;
    __asm__ volatile("rdmsr" : "=a"(low), "=d"(high) : "c"(msr));
    return (uint64_t) high << 32 | low;
}

#define LOCAL_APIC 0xFEE00000u
#define IO_APIC 0xFEC00000u
#define VECTOR_WAKE 32
#define VECTOR_SPURIOUS 255

void serial_initialize(void);
void clock_initialize(void);
void interrupts_initialize(void);

/* What Java imports from noise.c and devices.c. */
int32_t pvh_noise(void *into, int32_t length, int32_t seed);
void pvh_enable_interrupt(int32_t line);

#endif
