/*
 * Fibers: machine stacks, and the lists of the collector's roots on them. Included by the image's one C unit, because
 * teavm_stackTop is private to it.
 *
 * The control block of a fiber lies at the high end of its stack. The boot stack has one too, in static memory.
 */
struct fiber {
    struct fiber *next, *previous; /* all fibers with a stack, in a ring that begins at fiber_boot */
    void *stack_pointer;           /* while it is parked */
    TeaVM_StackFrame *frames;      /* while it is parked: its innermost frame of roots */
};

static struct fiber fiber_boot = { &fiber_boot, &fiber_boot, 0, 0 };
static struct fiber *fiber_current = &fiber_boot;

void *fiber_running(void) {
    return fiber_current;
}

void *fiber_boot_block(void) {
    return &fiber_boot;
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
    fiber->next = &fiber_boot;
    fiber->previous = fiber_boot.previous;
    fiber->previous->next = fiber;
    fiber_boot.previous = fiber;
    return fiber;
}

/* Gives back the stack of a fiber that will never run again, and is not running. */
void fiber_destroy(void *block) {
    struct fiber *fiber = block;
    fiber->previous->next = fiber->next;
    fiber->next->previous = fiber->previous;
    machine_stack_give((char *) fiber + sizeof(struct fiber));
}

/* Not inlined: the caller's registers are saved by the call. */
__attribute__((noinline)) void fiber_switch(void *block) {
    struct fiber *from = fiber_current;
    struct fiber *to = block;
    from->frames = teavm_stackTop;
    teavm_stackTop = to->frames;
    fiber_current = to;
    machine_switch_stacks(&from->stack_pointer, to->stack_pointer);
}

/*
 * For the collector: the frames of all fibers as one list, those of the running fiber first. A list of frames ends with
 * a null; exceptions and stack traces stop there, root marking goes on with the next fiber.
 */
static struct fiber *fiber_scanned;

static void *fiber_scan_parked(void) {
    while ((fiber_scanned = fiber_scanned->next) != fiber_current) {
        if (fiber_scanned->frames != 0) {
            return fiber_scanned->frames;
        }
    }
    return 0;
}

void *fiber_first_frame(void) {
    fiber_scanned = fiber_current;
    return teavm_stackTop != 0 ? teavm_stackTop : fiber_scan_parked();
}

void *fiber_next_frame(void *frame) {
    TeaVM_StackFrame *next = ((TeaVM_StackFrame *) frame)->next;
    return next != 0 ? next : fiber_scan_parked();
}
