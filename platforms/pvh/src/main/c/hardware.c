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

/* One byte from RDSEED or RDRAND; -1 if the processor lacks the instruction or keeps failing (Intel SDM, section 7.3.17). */
int32_t pvh_noise(int32_t seed) {
    uint32_t r[4];
    cpuid(0, r);
    uint32_t highest = r[0];
    cpuid(seed ? 7 : 1, r);
    if (seed ? highest < 7 || (r[1] >> 18 & 1) == 0 : (r[2] >> 30 & 1) == 0) {
        return -1;
    }
    for (int attempt = 0; attempt < 1000; attempt++) {
        uint64_t value;
        uint8_t ok;
        if (seed) {
            __asm__ volatile("rdseed %0; setc %1" : "=r"(value), "=qm"(ok) : : "cc");
        } else {
            __asm__ volatile("rdrand %0; setc %1" : "=r"(value), "=qm"(ok) : : "cc");
        }
        if (ok) {
            return (int32_t) (value & 0xFF);
        }
    }
    return -1;
}
