/*
 * Fibers: machine stacks, and the lists of the collector's roots on them. Included by the image's one C unit, because
 * teavm_stackTop is private to it.
 *
 * The control block of a fiber lies at the high end of its stack. The boot stack has one too, in static memory.
 */
struct fiber {
    struct fiber *next, *previous; /* in one of two rings, of all fibers with a stack */
    void *stack_pointer;           /* while it is parked */
    TeaVM_StackFrame *frames;      /* while it is parked: its innermost frame of roots */
    int32_t marked;                /* by so many young collections since it ran, or SETTLED */
    char *limit;                   /* of what it may use of its stack, short of the reserve */
};

#define SETTLED 2

/* The beginning of each ring, of those that the collector has settled and of the others. */
static struct fiber fiber_settled = { &fiber_settled, &fiber_settled };
static struct fiber fiber_active, fiber_boot = { &fiber_active, &fiber_active };
static struct fiber fiber_active = { &fiber_boot, &fiber_boot };
static struct fiber *fiber_current = &fiber_boot;

/* The boot stack, on which only the machine's own code runs, has no limit but the page below it. */
char *machine_stack_limit;

/* The running fiber may use more of its stack, unless that, or memory, is full. */
int32_t fiber_grow(void) {
    char *low = fiber_current->limit - MACHINE_STACK_RESERVE;
    char *grown = machine_stack_grow((char *) fiber_current + sizeof(struct fiber), low);
    machine_stack_limit = fiber_current->limit = grown + MACHINE_STACK_RESERVE;
    return grown != low;
}

void fiber_set_limit(char *limit) { machine_stack_limit = limit; }

void *fiber_running(void) {
    return fiber_current;
}

void *fiber_boot_block(void) {
    return &fiber_boot;
}

static void fiber_link(struct fiber *ring, struct fiber *fiber) {
    fiber->next = ring;
    fiber->previous = ring->previous;
    fiber->previous->next = fiber;
    ring->previous = fiber;
}

static void fiber_unlink(struct fiber *fiber) {
    fiber->previous->next = fiber->next;
    fiber->next->previous = fiber->previous;
}

/* A new fiber, parked at its entry, which never returns; 0 if there is no memory for its stack. */
void *fiber_create(void *entry) {
    char *end = machine_stack_take();
    if (end == 0) {
        return 0;
    }
    struct fiber *fiber = (struct fiber *) (end - sizeof(struct fiber));
    /* What the switch pops: six registers and the entry; at the entry the stack is 8 below a multiple of 16. */
    void **top = (void **) ((uintptr_t) fiber & ~(uintptr_t) 15) - 8;
    top[6] = entry;
    fiber->stack_pointer = top;
    fiber->frames = 0;
    fiber->marked = 0;
    fiber_link(&fiber_active, fiber);
    fiber->limit = end - MACHINE_STACK_UNASKED + MACHINE_STACK_RESERVE;
    return fiber;
}

/* Gives back the stack of a fiber that will never run again, and is not running. */
void fiber_destroy(void *block) {
    struct fiber *fiber = block;
    fiber_unlink(fiber);
    machine_stack_give((char *) fiber + sizeof(struct fiber), fiber->limit - MACHINE_STACK_RESERVE);
}

/* Not inlined: the caller's registers are saved by the call. */
__attribute__((noinline)) void fiber_switch(void *block) {
    struct fiber *from = fiber_current;
    struct fiber *to = block;
    if (to->marked == SETTLED) {
        fiber_unlink(to);
        fiber_link(&fiber_active, to);
    }
    to->marked = 0;
    from->frames = teavm_stackTop;
    teavm_stackTop = to->frames;
    fiber_current = to;
    machine_stack_limit = to->limit;
    machine_switch_stacks(&from->stack_pointer, to->stack_pointer);
}

/*
 * For the collector: the frames of many fibers as one list. A list of frames ends with a null; exceptions and stack traces
 * stop there, root marking goes on with the next fiber.
 *
 * What a parked fiber holds is old once it has been marked twice, or in a full collection, for the fiber cannot change it.
 * Such a fiber is settled: young collections need not look at it until it has run again. Thus their time does not depend
 * on how many fibers wait.
 */
static struct fiber *fiber_to_scan;
static int32_t fiber_scan_all;

static void fiber_settle(struct fiber *fiber) {
    if (fiber == fiber_current || fiber->marked == SETTLED) {
        return;
    }
    fiber->marked = fiber_scan_all ? SETTLED : fiber->marked + 1;
    if (fiber->marked == SETTLED) {
        fiber_unlink(fiber);
        fiber_link(&fiber_settled, fiber);
    }
}

static void *fiber_scan_next(void) {
    for (;;) {
        struct fiber *fiber = fiber_to_scan;
        if (fiber == &fiber_active) {
            return 0;
        } else if (fiber == &fiber_settled) {
            fiber_to_scan = fiber_active.next;
            continue;
        }
        fiber_to_scan = fiber->next;
        fiber_settle(fiber);
        TeaVM_StackFrame *frames = fiber == fiber_current ? teavm_stackTop : fiber->frames;
        if (frames != 0) {
            return frames;
        }
    }
}

void *fiber_first_frame(int32_t all) {
    fiber_scan_all = all;
    fiber_to_scan = all ? fiber_settled.next : fiber_active.next;
    return fiber_scan_next();
}

void *fiber_next_frame(void *frame) {
    TeaVM_StackFrame *next = ((TeaVM_StackFrame *) frame)->next;
    return next != 0 ? next : fiber_scan_next();
}
