/* Noise from the processor, for ristretto.pvh.PvhHardware. */
#include "pvh.h"

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
