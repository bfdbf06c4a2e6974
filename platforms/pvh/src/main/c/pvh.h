/* Shared by the C files of this platform. */
#ifndef RISTRETTO_PVH_H
#define RISTRETTO_PVH_H

#include <stdint.h>

static inline void out8(uint16_t port, uint8_t value) {
    __asm__ volatile("outb %0, %1" : : "a"(value), "Nd"(port));
}

static inline void out16(uint16_t port, uint16_t value) {
    __asm__ volatile("outw %0, %1" : : "a"(value), "Nd"(port));
}

static inline void out32(uint16_t port, uint32_t value) {
    __asm__ volatile("outl %0, %1" : : "a"(value), "Nd"(port));
}

static inline uint8_t in8(uint16_t port) {
    uint8_t value;
    __asm__ volatile("inb %1, %0" : "=a"(value) : "Nd"(port));
    return value;
}

static inline uint16_t in16(uint16_t port) {
    uint16_t value;
    __asm__ volatile("inw %1, %0" : "=a"(value) : "Nd"(port));
    return value;
}

static inline uint32_t in32(uint16_t port) {
    uint32_t value;
    __asm__ volatile("inl %1, %0" : "=a"(value) : "Nd"(port));
    return value;
}

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

/* What Java imports from hardware.c and devices.c. */
int32_t pvh_read8(int64_t address);
int32_t pvh_read16(int64_t address);
int32_t pvh_read32(int64_t address);
void pvh_write8(int64_t address, int32_t value);
void pvh_write16(int64_t address, int32_t value);
void pvh_write32(int64_t address, int32_t value);
int32_t pvh_in8(int32_t port);
int32_t pvh_in16(int32_t port);
int32_t pvh_in32(int32_t port);
void pvh_out8(int32_t port, int32_t value);
void pvh_out16(int32_t port, int32_t value);
void pvh_out32(int32_t port, int32_t value);
void pvh_order(void);
void pvh_fence(void);
int32_t pvh_noise(void *into, int32_t length, int32_t seed);
void pvh_enable_interrupt(int32_t line);

#endif
