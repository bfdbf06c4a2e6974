/*
 * Initialization of classes (JLS 12.4.2). A flag of the class says that it is initialized, so that what is initialized
 * costs a test; the states in between are here. Included by the image's one C unit.
 */
#define CLASS_INITIALIZED 1
#define CLASS_ERRONEOUS (1 << 30)

/* An initializer that is running, in a frame of the fiber that runs it. */
struct initialization {
    TeaVM_Class *type;
    void *fiber;
    struct initialization *next;
};

static struct initialization *initializations;

static struct initialization *initialization_of(TeaVM_Class *type) {
    struct initialization *at = initializations;
    while (at != 0 && at->type != type) {
        at = at->next;
    }
    return at;
}

static void end_initialization(struct initialization *ended) {
    struct initialization **at = &initializations;
    while (*at != ended) {
        at = &(*at)->next;
    }
    *at = ended->next;
}

/* The class as an object. */
void *semantics_class(void *type) {
    return teavm_getClassObject((TeaVM_Class *) type);
}

/* The initializer may throw; its frame is one that catches everything. Not inlined: setjmp. */
static __attribute__((noinline)) void *run_initializer(void (*initializer)()) {
    TEAVM_ALLOC_STACK(1);
    TEAVM_GC_ROOT_RELEASE(0);
    void *failure = 0;
    TEAVM_TRY
        TEAVM_CALL_SITE(CALLSITE_CATCHING_ALL);
        initializer();
    TEAVM_CATCH
        case 1: {
            failure = teavm_catchException();
            break;
        }
    TEAVM_END_TRY
    TEAVM_RELEASE_STACK;
    return failure;
}

void semantics_initialize(TeaVM_Class *type, void (*initializer)(), const char *name) {
    struct initialization *other;
    while ((other = initialization_of(type)) != 0) {
        if (other->fiber == fiber_running()) {
            return; /* the initializer uses its own class */
        }
        semantics_wait_for_initializer();
    }
    if (type->flags & CLASS_INITIALIZED) {
        return;
    }
    if (type->flags & CLASS_ERRONEOUS) {
        semantics_throw_erroneous_class(type, (void *) name);
    }
    struct initialization running = { type, fiber_running(), initializations };
    initializations = &running;
    void *failure = run_initializer(initializer);
    end_initialization(&running);
    if (failure == 0) {
        type->flags |= CLASS_INITIALIZED;
    } else {
        type->flags |= CLASS_ERRONEOUS;
        semantics_throw_initializer_failure(type, failure);
    }
}
