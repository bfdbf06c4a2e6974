/*
 * All memory of the process, taken at once when it starts: half for the Java heap, half for pages, and addresses for
 * stacks beside them. The kernel provides a page when it is first touched.
 */
#include "machine.h"
#include "sandbox.h"

#define MAP_PRIVATE 2
#define MAP_ANONYMOUS 0x20
#define MAP_NORESERVE 0x4000
#define MAP_FIXED_NOREPLACE 0x100000 /* older kernels take it as a wish */
#define EEXIST 17
/* Without guard regions in the kernel each guard page costs two of a process's 65,530 mappings. */
#define STACKS_BY_PROTECTION 16000

struct machine_memory machine_memory;
int memory_guards_by_advice;

static char *stacks, *stack_free;
static uint64_t stack_slots, stack_slots_used;

/*
 * Memory at an address of our own choosing: the kernel would put it at a fixed distance from the image, so that an address
 * of the heap would give away those of the code. 34 bits are drawn.
 */
static char *reserve(uint64_t bytes) {
    long at = 0;
    for (int attempt = 0; attempt < 16; attempt++) {
        uint64_t random = 0;
        CALL_3(CALL_GETRANDOM, &random, sizeof(random), 0);
        uint64_t wanted = (random & 0x3FFFFFFFF000) + 0x10000;
        at = system_call(CALL_MMAP, (long) wanted, (long) bytes, PROTECTION_READ | PROTECTION_WRITE,
            MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_FIXED_NOREPLACE, -1, 0);
        if (at != -EEXIST) {
            break;
        }
    }
    if (at < 0 && at > -4096) {
        refuse("the kernel refuses the memory; ask for less with --memory", "", at);
    }
    return (char *) at;
}

void memory_initialize(uint64_t bytes) {
    /* A stack takes two pages at least. */
    stack_slots = bytes / 2 / (2 * PAGE);
    uint64_t guard = MACHINE_STACK_SIZE;
    char *start = reserve(bytes + 2 * guard + stack_slots * MACHINE_STACK_SIZE);
    machine_memory.pages = start;
    machine_memory.pages_size = bytes / 2;
    machine_memory.heap = start + bytes / 2 + guard;
    machine_memory.heap_size = bytes / 2;
    stacks = machine_memory.heap + machine_memory.heap_size + guard;
    CALL_3(CALL_MPROTECT, machine_memory.heap - guard, guard, PROTECTION_NONE);
    CALL_3(CALL_MPROTECT, stacks - guard, guard, PROTECTION_NONE);
    memory_guards_by_advice = CALL_3(CALL_MADVISE, stacks, PAGE, ADVICE_GUARD_INSTALL) == 0;
    if (!memory_guards_by_advice && stack_slots > STACKS_BY_PROTECTION) {
        stack_slots = STACKS_BY_PROTECTION;
    }
}

uint64_t memory_stacks(uint64_t *size) {
    *size = stack_slots * MACHINE_STACK_SIZE;
    return (uint64_t) stacks;
}

int memory_is_stack_guard(uint64_t address) {
    uint64_t at = address - (uint64_t) stacks;
    return at < stack_slots * MACHINE_STACK_SIZE && at % MACHINE_STACK_SIZE < PAGE;
}

char *machine_stack_take(void) {
    if (stack_free != 0) {
        char *end = stack_free;
        stack_free = *(char **) (end - 8);
        return end;
    }
    if (stack_slots_used == stack_slots) {
        return 0;
    }
    char *start = stacks + stack_slots_used * MACHINE_STACK_SIZE;
    if ((memory_guards_by_advice ? CALL_3(CALL_MADVISE, start, PAGE, ADVICE_GUARD_INSTALL)
            : CALL_3(CALL_MPROTECT, start, PAGE, PROTECTION_NONE)) != 0) {
        return 0;
    }
    stack_slots_used++;
    return start + MACHINE_STACK_SIZE;
}

void machine_stack_give(char *end) {
    *(char **) (end - 8) = stack_free;
    stack_free = end;
}
