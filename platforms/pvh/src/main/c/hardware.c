/* What ristretto.pvh.PvhHardware imports: one access each, in program order. */
#include "pvh.h"

int32_t pvh_read8(int64_t address) { return *(volatile uint8_t *) address; }
int32_t pvh_read16(int64_t address) { return *(volatile uint16_t *) address; }
int32_t pvh_read32(int64_t address) { return (int32_t) *(volatile uint32_t *) address; }
void pvh_write8(int64_t address, int32_t value) { *(volatile uint8_t *) address = (uint8_t) value; }
void pvh_write16(int64_t address, int32_t value) { *(volatile uint16_t *) address = (uint16_t) value; }
void pvh_write32(int64_t address, int32_t value) { *(volatile uint32_t *) address = (uint32_t) value; }
int32_t pvh_in8(int32_t port) { return in8((uint16_t) port); }
int32_t pvh_in16(int32_t port) { return in16((uint16_t) port); }
int32_t pvh_in32(int32_t port) { return (int32_t) in32((uint16_t) port); }
void pvh_out8(int32_t port, int32_t value) { out8((uint16_t) port, (uint8_t) value); }
void pvh_out16(int32_t port, int32_t value) { out16((uint16_t) port, (uint16_t) value); }
void pvh_out32(int32_t port, int32_t value) { out32((uint16_t) port, (uint32_t) value); }
void pvh_order(void) { __asm__ volatile("" : : : "memory"); } /* x86 keeps loads in order, and stores */
void pvh_fence(void) { __asm__ volatile("mfence" : : : "memory"); }

/* Whether the processor has an instruction for noise; asked once, because asking leaves a virtual machine. */
static int has_noise(int32_t seed) {
    static int8_t known[2];
    if (known[seed] == 0) {
        uint32_t r[4];
        cpuid(0, r);
        uint32_t highest = r[0];
        cpuid(seed ? 7 : 1, r);
        known[seed] = (seed ? highest >= 7 && (r[1] >> 18 & 1) : r[2] >> 30 & 1) ? 1 : -1;
    }
    return known[seed] > 0;
}

/* Fills an array from RDSEED or RDRAND; 0 if the processor lacks the instruction or keeps failing (Intel SDM, section 7.3.17). */
int32_t pvh_noise(void *into, int32_t length, int32_t seed) {
    if (!has_noise(seed)) {
        return 0;
    }
    char *at = into;
    int32_t attempts = 1000 + length;
    while (length > 0 && attempts-- > 0) {
        uint64_t value;
        uint8_t ok;
        if (seed) {
            __asm__ volatile("rdseed %0; setc %1" : "=r"(value), "=qm"(ok) : : "cc");
        } else {
            __asm__ volatile("rdrand %0; setc %1" : "=r"(value), "=qm"(ok) : : "cc");
        }
        if (ok) {
            int32_t part = length < 8 ? length : 8;
            memcpy(at, &value, (size_t) part);
            at += part;
            length -= part;
        }
    }
    return length == 0;
}
