/*
 * What the generated code and the few runtime files of TeaVM that we keep expect of C: heap set-up, static roots, the
 * console of last resort, and stand-ins for parts of a C library that make no sense without a process. Included by the
 * image's one C unit.
 */
#include "machine.h"

/* The collector's view of the heap (names given by TeaVM). The tables lie behind the objects, in proportion. */
void *teavm_gc_heapAddress;
void *teavm_gc_gcStorageAddress;
int32_t teavm_gc_gcStorageSize;
void *teavm_gc_regionsAddress;
void *teavm_gc_cardTable;
int32_t teavm_gc_regionMaxCount;
int64_t teavm_gc_availableBytes;
int64_t teavm_gc_minAvailableBytes;
int64_t teavm_gc_maxAvailableBytes;
void ***teavm_gc_staticRoots;

#define HEAP_MINIMUM ((int64_t) 512 << 10)

void teavm_initHeap(int64_t minimum, int64_t maximum) {
    (void) minimum;
    (void) maximum;
    /* For 16 bytes of objects one of work area; for each region of 2048 bytes, two of offset and one of card. */
    int64_t size = (int64_t) machine_memory.heap_size;
    int64_t objects = (size - 8192) / (2048 + 128 + 3) * 2048;
    char *at = machine_memory.heap;
    teavm_gc_heapAddress = at;
    teavm_gc_gcStorageAddress = at += objects;
    teavm_gc_gcStorageSize = (int32_t) (objects / 16);
    teavm_gc_regionsAddress = at += objects / 16;
    teavm_gc_regionMaxCount = (int32_t) (objects / teavm_gc_regionSize) + 1;
    teavm_gc_cardTable = at + teavm_gc_regionMaxCount * 2;
    teavm_gc_maxAvailableBytes = objects;
    teavm_gc_minAvailableBytes = objects < HEAP_MINIMUM ? objects : HEAP_MINIMUM;
    teavm_gc_availableBytes = teavm_gc_minAvailableBytes;
}

void teavm_gc_resizeHeap(int64_t size) {
    teavm_gc_availableBytes = size;
}

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

static struct { void ***roots; int count; } *root_tables;
static int root_table_count, root_table_room, root_count;

void teavm_registerStaticGcRoots(void ***roots, int count) {
    if (root_table_count == root_table_room) {
        int room = root_table_room == 0 ? 240 : root_table_room * 2;
        void *tables = malloc(room * sizeof(*root_tables));
        memcpy(tables, root_tables, root_table_count * sizeof(*root_tables));
        root_tables = tables;
        root_table_room = room;
    }
    root_tables[root_table_count].roots = roots;
    root_tables[root_table_count++].count = count;
    root_count += count;
}

/* The collector reads their number, then the address of each static field that holds a reference. */
void teavm_initStaticGcRoots(void) {
    void ***target = teavm_gc_staticRoots = malloc((root_count + 1) * sizeof(void **));
    *target++ = (void **) (intptr_t) root_count;
    for (int i = 0; i < root_table_count; i++) {
        memcpy(target, root_tables[i].roots, root_tables[i].count * sizeof(void **));
        target += root_tables[i].count;
    }
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

/* Hooks of the collector for its own debugging. */
void teavm_gc_allocate(void *address, int32_t size) { (void) address; (void) size; }
void teavm_gc_free(void *address, int32_t size) { (void) address; (void) size; }
void teavm_gc_assertFree(void *address, int32_t size) { (void) address; (void) size; }
void teavm_gc_mark(void *address) { (void) address; }
void teavm_gc_move(void *from, void *to, int32_t size) { (void) from; (void) to; (void) size; }
void teavm_gc_reportDirtyRegion(void *address) { (void) address; }
void teavm_gc_gcStarted(int32_t full) { (void) full; }
void teavm_gc_gcCompleted(void) { }
void teavm_gc_markStarted(void) { }
void teavm_gc_markCompleted(void) { }
void teavm_gc_sweepStarted(void) { }
void teavm_gc_sweepCompleted(void) { }
void teavm_gc_defragStarted(void) { }
void teavm_gc_defragCompleted(void) { }
