/* Console, clocks, sleep and entropy of a process. */
#include "machine.h"
#include "sandbox.h"

/* Output is collected into lines. */
static char console[4096];
static size_t console_length;

void console_flush(void) {
    const char *at = console;
    while (console_length > 0) {
        struct piece piece = { at, console_length };
        long written = CALL_3(CALL_WRITEV, 1, &piece, 1);
        if (written == -EINTR) {
            continue;
        }
        if (written <= 0) {
            break; /* nobody reads: what was printed is lost, the service goes on */
        }
        at += written;
        console_length -= (size_t) written;
    }
    console_length = 0;
}

void machine_print(const char *text, size_t length) {
    for (size_t i = 0; i < length; i++) {
        if (console_length == sizeof(console)) {
            console_flush();
        }
        console[console_length++] = text[i];
    }
    if (length > 0 && text[length - 1] == '\n') {
        console_flush();
    }
}

void console_text(const char *text) {
    machine_print(text, strlen(text));
}

void console_number(int64_t value) {
    char digits[20];
    int at = sizeof(digits);
    uint64_t rest = (uint64_t) value;
    do {
        digits[--at] = (char) ('0' + rest % 10);
        rest /= 10;
    } while (rest != 0);
    machine_print(digits + at, sizeof(digits) - (size_t) at);
}

_Noreturn void machine_stop(int32_t status) {
    console_flush();
    for (;;) {
        CALL_3(CALL_EXIT_GROUP, status, 0, 0);
    }
}

/* A process cannot start itself again behind the filter; whoever started it can. */
_Noreturn void machine_restart(void) {
    machine_stop(1);
}

/*
 * Time comes from the function that the kernel maps into every process (Documentation/ABI/stable/vdso): it reads the
 * time-stamp counter without a system call, and is as right as the host's own clock without a calibration of ours.
 */
#define CLOCK_REAL 0
#define CLOCK_MONOTONIC 1

static long (*vdso_clock)(int clock, struct time *into);
static int64_t clock_origin;

struct elf_header { uint8_t identity[16]; uint16_t type, machine; uint32_t version; uint64_t entry, segments, sections; uint32_t flags;
    uint16_t size, segment_size, segment_count, section_size, section_count, names; };
struct elf_section { uint32_t name, type; uint64_t flags, address, offset, size; uint32_t link, info; uint64_t alignment, entry_size; };
struct elf_symbol { uint32_t name; uint8_t info, other; uint16_t section; uint64_t value, size; };

static void *vdso_symbol(const char *vdso, const char *name) {
    const struct elf_header *header = (const struct elf_header *) vdso;
    const struct elf_section *sections = (const struct elf_section *) (vdso + header->sections);
    for (int i = 0; i < header->section_count; i++) {
        if (sections[i].type == 11) { /* SHT_DYNSYM */
            const struct elf_symbol *symbols = (const struct elf_symbol *) (vdso + sections[i].offset);
            const char *names = vdso + sections[sections[i].link].offset;
            for (uint64_t j = 0; j < sections[i].size / sizeof(struct elf_symbol); j++) {
                if (symbols[j].section != 0 && strcmp(names + symbols[j].name, name) == 0) {
                    return (void *) (vdso + symbols[j].value);
                }
            }
        }
    }
    return 0;
}

static struct time now(int clock) {
    struct time time = { 0, 0 };
    if (vdso_clock == 0 || vdso_clock(clock, &time) != 0) {
        CALL_3(CALL_CLOCK_GETTIME, clock, &time, 0);
    }
    return time;
}

static int64_t monotonic(void) {
    struct time time = now(CLOCK_MONOTONIC);
    return time.seconds * 1000000000 + time.nanoseconds;
}

void clock_initialize(const char *vdso) {
    if (vdso != 0) {
        vdso_clock = vdso_symbol(vdso, "__vdso_clock_gettime");
    }
    clock_origin = monotonic();
}

int64_t machine_time(void) {
    return monotonic() - clock_origin;
}

int64_t machine_wall_time(void) {
    struct time time = now(CLOCK_REAL);
    return time.seconds * 1000 + time.nanoseconds / 1000000;
}

void machine_sleep(int64_t deadline) {
    struct time left = { 0, 0 };
    if (console_length > 0) {
        console_flush();
    }
    if (deadline == INT64_MAX) {
        network_wait(0);
        return;
    }
    int64_t nanoseconds = deadline - machine_time();
    if (nanoseconds > 0) {
        left.seconds = nanoseconds / 1000000000;
        left.nanoseconds = nanoseconds % 1000000000;
        network_wait(&left);
    }
}

/* At most 256 bytes, which are given whole (getrandom(2)). */
int32_t sandbox_random(void *into, int32_t length) {
    return (int32_t) CALL_3(CALL_GETRANDOM, into, length, 0);
}
