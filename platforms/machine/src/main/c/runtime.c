/*
 * What the generated code and the few runtime files of TeaVM that we keep expect of C: heap set-up, static roots, the
 * console of last resort, and stand-ins for parts of a C library that make no sense without a process. Included by the
 * image's one C unit.
 */
#include "machine.h"

/* Blocks from malloc are only those that live as long as the machine: root tables and the table of interned strings. */
static char *arena, *arena_end;

void *malloc(size_t size) {
    size = (size + 15) & ~(size_t) 15;
    if (size > (size_t) (arena_end - arena)) {
        int32_t order = 0;
        while (((size_t) 4096 << order) < size) {
            order++;
        }
        arena = machine_pages_take(order);
        if (arena == 0) {
            machine_panic("out of memory for the runtime's own tables");
        }
        arena_end = arena + ((size_t) 4096 << order);
    }
    char *block = arena;
    arena += size;
    return block;
}

void free(void *block) {
    (void) block;
}

/* The console of last resort. */
void teavm_logchar(int32_t byte) {
    char c = (char) byte;
    machine_print(&c, 1);
}

void teavm_printString(char16_t *text) {
    for (; *text != 0; text++) {
        teavm_logchar(*text < 0x80 ? *text : 0x3F);
    }
}

void teavm_printWString(wchar_t *text) {
    for (; *text != 0; text++) {
        teavm_logchar(*text < 0x80 ? *text : 0x3F);
    }
}

void teavm_printInt(int32_t value) {
    char digits[12];
    char *at = digits + sizeof(digits);
    uint32_t rest = value < 0 ? 0u - (uint32_t) value : (uint32_t) value;
    do {
        *--at = (char) ('0' + rest % 10);
        rest /= 10;
    } while (rest != 0);
    if (value < 0) {
        *--at = '-';
    }
    machine_print(at, (size_t) (digits + sizeof(digits) - at));
}

_Noreturn void machine_panic(const char *message) {
    static int panicking;
    machine_print("panic: ", 7);
    machine_print(message, strlen(message));
    machine_print("\n", 1);
    if (panicking++ == 0) {
        machine_print_stack();
    }
    machine_fail();
}

/* The program cannot go on: stops or restarts, as the command line says. */
_Noreturn void machine_fail(void) {
    if (strstr(machine_command_line, "machine/on-panic=restart") != 0) {
        machine_restart();
    }
    machine_stop(1);
}

_Noreturn void abort(void) {
    machine_panic("the Java runtime gave up");
}

void teavm_outOfMemory(void) {
    machine_panic("the Java heap is full");
}

/* Time. */
int64_t teavm_currentTimeMillis(void) {
    return machine_wall_time();
}

int64_t teavm_currentTimeNano(void) {
    return machine_time();
}

void teavm_initTime(void) { }
void teavm_initFiber(void) { }

/* The runtime asks for a locale and a seed when it starts. */
char *setlocale(int category, const char *locale) {
    (void) category;
    (void) locale;
    return 0;
}

time_t time(time_t *into) {
    (void) into;
    return 0;
}

void srand(unsigned seed) {
    (void) seed;
}

/* Math.random: xorshift64*, seeded from the clock. */
int rand(void) {
    static uint64_t state;
    if (state == 0) {
        state = (uint64_t) machine_time() * 0x9E3779B97F4A7C15u | 1;
    }
    state ^= state >> 12;
    state ^= state << 25;
    state ^= state >> 27;
    return (int) (state * 0x2545F4914F6CDD1Du >> 33);
}
