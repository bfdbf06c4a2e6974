/*
 * Room for the Java heap and the collector's tables (org.teavm.runtime.HeapMap) in the memory that the target's start leaves.
 * The variables have names given by TeaVM; its compiler knows how to read them from Java.
 */
#include "machine.h"

#define BLOCK ((int64_t) 32 << 10)
#define CARD 512

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
char *heap_cards;

void teavm_initHeap(int64_t minimum, int64_t maximum) { }

void heap_lies_at(void *start, int64_t size) {
    /* For each block of objects: maps of 1024 and 512 bytes, a byte for each card, two for the block, and of stack 256. */
    int64_t stack_least = 8192, card_bytes = BLOCK / CARD, table_bytes = 1024 + 512 + card_bytes + 2, stack_bytes = 256;
    int64_t blocks = (size - stack_least - 64) / (BLOCK + table_bytes + stack_bytes);
    if (blocks < 4) {
        machine_panic("the machine has too little memory for a Java heap");
    }
    char *at = start;
    teavm_gc_heapAddress = at;
    teavm_gc_availableBytes = teavm_gc_minAvailableBytes = teavm_gc_maxAvailableBytes = blocks * BLOCK;
    teavm_gc_regionsAddress = at += blocks * BLOCK;
    teavm_gc_cardTable = at + blocks * (1024 + 512);
    heap_cards = (char *) teavm_gc_cardTable - (uintptr_t) teavm_gc_heapAddress / CARD;
    at += blocks * table_bytes;
    teavm_gc_gcStorageAddress = at += -(uintptr_t) at & 7;
    int64_t stack = blocks * stack_bytes + stack_least;
    teavm_gc_gcStorageSize = (int32_t) stack & ~7;
}

void teavm_gc_resizeHeap(int64_t size) {
    (void) size;
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
