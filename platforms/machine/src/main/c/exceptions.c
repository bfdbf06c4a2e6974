/*
 * Look-ups in the tables of call sites, which the compiler writes to callsites.c: who handles an exception, and what a
 * stack trace shows. An index of 0 means none; others are one more than the place in the table.
 */

/* The number of the handler for an exception of class `thrown` at a call site; -1 if it has none. */
int32_t callsite_handler(int32_t site, void *thrown) {
    if (site < 0) {
        return -1;
    }
    for (uint32_t at = callsite_sites[site].handler; at != 0; at = callsite_handlers[at - 1].next) {
        TeaVM_Class *handled = callsite_handlers[at - 1].type;
        if (handled == 0 || teavm_isSupertypeOf(handled, thrown)) {
            return callsite_handlers[at - 1].id;
        }
    }
    return -1;
}

/* The innermost of the methods, inlined into each other, that a call site is in. */
int32_t callsite_first(int32_t site) {
    return site < 0 ? 0 : callsite_sites[site].location;
}

/* The method into which that of `location` was inlined. */
int32_t callsite_next(int32_t location) {
    return callsite_locations[location - 1].next;
}

int32_t callsite_line(int32_t location) {
    int32_t line = callsite_locations[location - 1].line;
    return line == 0 ? -1 : line;
}

/* Names in UTF-8: of the class, the method and the source file. */
const char *callsite_type(int32_t location) {
    return callsite_names + callsite_methods[callsite_locations[location - 1].method].type;
}

const char *callsite_method(int32_t location) {
    return callsite_names + callsite_methods[callsite_locations[location - 1].method].method;
}

const char *callsite_file(int32_t location) {
    return callsite_names + callsite_methods[callsite_locations[location - 1].method].file;
}

/* Whether a location is in what calls the program's main method or a thread's run method. */
int32_t callsite_is_entry(int32_t location) {
    const char *type = callsite_type(location);
    return strncmp(type, "org.teavm.runtime.Fiber", 23) == 0
        || (strcmp(type, "java.lang.Thread") == 0 && strcmp(callsite_method(location), "live") == 0);
}

static void print_text(const char *text) {
    machine_print(text, strlen(text));
}

/* Prints the Java methods that were being executed, innermost first. */
void machine_print_stack(void) {
    TeaVM_StackFrame *frame = teavm_stackTop;
    for (int depth = 0; frame != 0 && depth < 64; frame = frame->next, depth++) {
        for (int32_t at = callsite_first(frame->callSiteId); at != 0; at = callsite_next(at)) {
            print_text("\tat ");
            print_text(callsite_type(at));
            print_text(".");
            print_text(callsite_method(at));
            print_text("(");
            print_text(callsite_file(at));
            print_text(":");
            teavm_printInt(callsite_line(at));
            print_text(")\n");
        }
    }
}
