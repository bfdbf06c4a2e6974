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

/* Said before abort(), which says enough. */
void teavm_printWString(wchar_t *text) {
    (void) text;
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
