/*
 * Pages for device rings, packets and stacks, in runs of a power of two. Runs that were given back are kept by size and
 * merged with nothing: services ask for the same few sizes again and again, and the bound is the machine's memory.
 */
#include "machine.h"

#define PAGE ((size_t) 4096)
#define ORDERS 20

static void *pages_free[ORDERS];
static size_t pages_used;

void *machine_pages_take(int32_t order) {
    if (order < 0 || order >= ORDERS) {
        return 0;
    }
    void **run = pages_free[order];
    if (run != 0) {
        pages_free[order] = *run;
        return run;
    }
    size_t size = PAGE << order;
    if (size > machine_memory.pages_size - pages_used) {
        /* Nothing fresh is left: split a larger run, the smallest that there is. */
        for (int32_t larger = order + 1; larger < ORDERS; larger++) {
            if (pages_free[larger] != 0) {
                char *split = pages_free[larger];
                pages_free[larger] = *(void **) split;
                while (--larger >= order) {
                    machine_pages_give(split + (PAGE << larger), larger);
                }
                return split;
            }
        }
        return 0;
    }
    run = (void **) (machine_memory.pages + pages_used);
    pages_used += size;
    return run;
}

void machine_pages_give(void *pages, int32_t order) {
    *(void **) pages = pages_free[order];
    pages_free[order] = pages;
}

const char *machine_command_line_address(void) {
    return machine_command_line;
}

/* The packed files of the image, put between these two by the linker. */
extern const char image_files[], image_files_end[];

const void *image_files_start(void) {
    return image_files;
}

int64_t image_files_size(void) {
    return image_files_end - image_files;
}
