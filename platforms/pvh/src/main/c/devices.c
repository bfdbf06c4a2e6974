/* The devices of every PC-like hypervisor that Java cannot do without to start: serial port, local APIC, clocks. */
#include "machine.h"
#include "pvh.h"

/* 16550 serial port COM1 at 115200 baud, polled (National Semiconductor PC16550D). */
#define COM1 0x3F8

void serial_initialize(void) {
    static const uint8_t set_up[][2] = { { 1, 0 }, { 3, 0x80 }, { 0, 1 }, { 1, 0 }, { 3, 3 }, { 2, 7 }, { 4, 3 } };
    for (unsigned i = 0; i < sizeof(set_up) / sizeof(set_up[0]); i++) {
        out8(COM1 + set_up[i][0], set_up[i][1]);
    }
}

void machine_print(const char *text, size_t length) {
    for (size_t i = 0; i < length; i++) {
        /* Bounded: a machine without a serial port must not wait for it. */
        for (int spin = 0; spin < 100000 && (in8(COM1 + 5) & 0x20) == 0; spin++) { }
        if (text[i] == '\n') {
            out8(COM1, '\r');
        }
        out8(COM1, (uint8_t) text[i]);
    }
}

_Noreturn void machine_stop(int32_t status) {
    out32(0xF4, (uint32_t) status); /* QEMU's isa-debug-exit; ignored elsewhere */
    out8(0x64, 0xFE);               /* the keyboard controller's reset line */
    for (;;) {
        __asm__ volatile("cli; hlt");
    }
}

/* A triple fault, for which every hypervisor resets the machine: a trap with no table of traps. */
_Noreturn void machine_restart(void) {
    static const struct { uint16_t limit; uint64_t base; } __attribute__((packed)) none = { 0, 0 };
    __asm__ volatile("lidt %0; int3" : : "m"(none));
    __builtin_unreachable();
}

static volatile uint32_t *local_apic(uint32_t at) {
    return (volatile uint32_t *) (uintptr_t) (LOCAL_APIC + at);
}

void interrupts_initialize(void) {
    out8(0x21, 0xFF); /* both 8259 controllers masked */
    out8(0xA1, 0xFF);
    wrmsr(0x1B, (rdmsr(0x1B) & 0xFFF) | LOCAL_APIC | 1 << 11);
    *local_apic(0xF0) = VECTOR_SPURIOUS | 1 << 8; /* enabled */
    *local_apic(0x80) = 0;                        /* accepts every priority */
    *local_apic(0x3E0) = 0xB;                     /* the timer counts undivided */
    *local_apic(0x320) = VECTOR_WAKE;             /* one shot */
}

void pvh_enable_interrupt(int32_t line) {
    volatile uint32_t *select = (volatile uint32_t *) (uintptr_t) IO_APIC;
    volatile uint32_t *window = select + 4;
    *select = 0x10 + 2 * (uint32_t) line + 1;
    *window = 0; /* to the first processor */
    *select = 0x10 + 2 * (uint32_t) line;
    *window = VECTOR_WAKE + 1; /* edge, active high, not masked */
}

/*
 * Time is the time-stamp counter, scaled: nanoseconds = ticks * scale / 2^32. KVM tells the scale (its paravirtual clock,
 * Documentation/virt/kvm/x86/msr.rst). Otherwise it is measured once against the timer of the local APIC, which runs at
 * 1 GHz in QEMU.
 */
static uint64_t clock_scale, clock_origin;
static int64_t wall_origin;

struct kvm_clock {
    uint32_t version, padding;
    uint64_t tsc, time;
    uint32_t multiplier;
    int8_t shift;
    uint8_t flags, padding2[2];
} __attribute__((packed));

static struct kvm_clock kvm_clock __attribute__((aligned(64)));
static struct { uint32_t version, seconds, nanoseconds; } kvm_wall_clock __attribute__((aligned(16)));

static int is_kvm_with_clock(void) {
    uint32_t r[4];
    cpuid(0x40000000, r);
    if (r[1] != 0x4B4D564B || r[2] != 0x564B4D56 || r[3] != 0x4D) {
        return 0;
    }
    cpuid(0x40000001, r);
    return r[0] >> 3 & 1;
}

/* Seconds since 1970 of a date of the Gregorian calendar (Richards, "Mapping Time", 1998). */
static int64_t civil_seconds(int year, int month, int day) {
    int64_t y = month > 2 ? year : year - 1;
    int64_t m = month > 2 ? month - 3 : month + 9;
    return (365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day - 1 - 719468) * 86400;
}

static int cmos(int at) {
    out8(0x70, (uint8_t) at);
    return in8(0x71);
}

static int cmos_decimal(int at) {
    int value = cmos(at);
    return (cmos(0xB) & 4) != 0 ? value : (value >> 4) * 10 + (value & 15);
}

/* The time of the MC146818 clock, in seconds since 1970; 0 if there is none. */
static int64_t cmos_seconds(void) {
    for (int attempt = 0; attempt < 10; attempt++) {
        if (cmos(0xD) == 0xFF) {
            return 0;
        }
        for (int spin = 0; spin < 1000000 && (cmos(0xA) & 0x80) != 0; spin++) { }
        int second = cmos_decimal(0), hour = cmos_decimal(4);
        int64_t time = civil_seconds(2000 + cmos_decimal(9), cmos_decimal(8), cmos_decimal(7)) + hour * 3600
            + cmos_decimal(2) * 60 + second;
        if (second == cmos_decimal(0) && hour == cmos_decimal(4)) {
            return time; /* nothing changed while it was read */
        }
    }
    return 0;
}

void clock_initialize(void) {
    if (is_kvm_with_clock()) {
        wrmsr(0x4B564D01, (uint64_t) &kvm_clock | 1);
        wrmsr(0x4B564D00, (uint64_t) &kvm_wall_clock);
        int shift = kvm_clock.shift;
        uint64_t scale = kvm_clock.multiplier;
        clock_scale = shift >= 0 ? scale << shift : scale >> -shift;
        wall_origin = kvm_wall_clock.seconds * 1000ll + kvm_wall_clock.nanoseconds / 1000000 + (int64_t) (kvm_clock.time / 1000000);
    }
    if (clock_scale == 0) {
        uint64_t start = rdtsc();
        *local_apic(0x380) = 0xFFFFFFFF;
        uint32_t left;
        while ((left = *local_apic(0x390)) > 0xFFFFFFFF - 2000000) { }
        uint64_t ticks = rdtsc() - start;
        *local_apic(0x380) = 0;
        clock_scale = ((uint64_t) (0xFFFFFFFF - left) << 32) / ticks;
        wall_origin = cmos_seconds() * 1000;
    }
    clock_origin = rdtsc();
}

int64_t machine_time(void) {
    return (int64_t) ((unsigned __int128) (rdtsc() - clock_origin) * clock_scale >> 32);
}

int64_t machine_wall_time(void) {
    return wall_origin + machine_time() / 1000000;
}

void machine_sleep(int64_t deadline) {
    int64_t left = deadline - machine_time();
    if (left <= 0) {
        return;
    }
    *local_apic(0x380) = left < 0x40000000 ? (uint32_t) left : 0x40000000;
    __asm__ volatile("sti; hlt; cli" : : : "memory");
    *local_apic(0x380) = 0;
}
