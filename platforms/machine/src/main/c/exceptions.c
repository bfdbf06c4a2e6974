/*
 * Look-ups in the tables of call sites, which the compiler writes to callsites.c: who handles an exception, and what a
 * stack trace shows. CallSiteText of the image compiler describes the bytes. A location is a site's number times sixteen,
 * plus one, plus how many of its frames are inlined into the location's.
 */

/* The number of the handler for an exception of class `thrown` at a call site; -1 if it has none. */
int32_t callsite_handler(int32_t site, void *thrown) {
    if (site < 0) {
        return -1;
    }
    for (uint32_t at = callsite_site_handlers[site]; at != 0; at = callsite_handlers[at - 1].next) {
        TeaVM_Class *handled = callsite_handlers[at - 1].type;
        if (handled == 0 || teavm_isSupertypeOf(handled, thrown)) {
            return callsite_handlers[at - 1].id;
        }
    }
    return -1;
}

struct callsite_frame { int32_t method, line; };

static int32_t callsite_number(const uint8_t **at) {
    int32_t number = 0, shift = 0, byte;
    do {
        byte = *(*at)++;
        number |= (byte & 127) << shift;
        shift += 7;
    } while (byte > 127);
    return number;
}

/* The frames of a site, outermost first; their number. */
static int32_t callsite_frames(int32_t site, struct callsite_frame *frames) {
    int32_t mark = site / CALLSITE_MARK, depth = 0;
    const uint8_t *at = callsite_bytes + callsite_marks[mark].at;
    struct callsite_frame outermost = { callsite_marks[mark].method, callsite_marks[mark].line };
    for (int32_t i = mark * CALLSITE_MARK; i <= site; i++) {
        int32_t command = *at++;
        if (command < 64) {
            outermost.line += command;
            depth = 1;
        } else {
            depth = command - 64;
        }
        for (int32_t frame = 0; command > 64 && frame < depth; frame++) {
            int32_t method = callsite_number(&at), line = callsite_number(&at);
            if (frame == 0) {
                outermost.method += method >> 1 ^ -(method & 1);
                outermost.line += line >> 1 ^ -(line & 1);
            }
            frames[frame].method = method;
            frames[frame].line = line;
        }
        frames[0] = outermost;
    }
    return depth;
}

static struct callsite_frame callsite_frame(int32_t location) {
    struct callsite_frame frames[CALLSITE_DEEPEST + 1];
    int32_t depth = callsite_frames((location - 1) / 16, frames);
    return frames[depth - 1 - (location - 1) % 16];
}

/* The innermost of the methods, inlined into each other, that a call site is in; 0 if it is in none. */
int32_t callsite_first(int32_t site) {
    struct callsite_frame frames[CALLSITE_DEEPEST + 1];
    return site < 0 || callsite_frames(site, frames) == 0 ? 0 : site * 16 + 1;
}

/* The method into which that of `location` was inlined; 0 if it was not. */
int32_t callsite_next(int32_t location) {
    struct callsite_frame frames[CALLSITE_DEEPEST + 1];
    return (location - 1) % 16 + 1 < callsite_frames((location - 1) / 16, frames) ? location + 1 : 0;
}

int32_t callsite_line(int32_t location) {
    int32_t line = callsite_frame(location).line;
    return line == 0 ? -1 : line;
}

static const char *callsite_after(const char *name) {
    return name + strlen(name) + 1;
}

/* The place of a method's type among the types. */
static int32_t callsite_type_of(int32_t method) {
    int32_t type = 0;
    while (callsite_types[type + 1].method <= method) {
        type++;
    }
    return type;
}

/* Names in UTF-8: of the class, the method and the source file. */
const char *callsite_type(int32_t location) {
    return callsite_names + callsite_types[callsite_type_of(callsite_frame(location).method)].at;
}

const char *callsite_method(int32_t location) {
    int32_t method = callsite_frame(location).method, type = callsite_type_of(method);
    const char *name = callsite_after(callsite_after(callsite_names + callsite_types[type].at));
    for (int32_t i = callsite_types[type].method; i < method; i++) {
        name = callsite_after(name);
    }
    return name;
}

/* The name is good until the next call. */
const char *callsite_file(int32_t location) {
    static char file[256];
    const char *type = callsite_type(location), *name = callsite_after(type);
    if (name[0] != '*') {
        return name;
    }
    for (const char *dot = type; *dot != 0; dot++) {
        type = *dot == '.' ? dot + 1 : type;
    }
    size_t length = strcspn(type, "$");
    length = length < sizeof(file) - 6 ? length : sizeof(file) - 6;
    memcpy(file, type, length);
    memcpy(file + length, ".java", 6);
    return file;
}

/* Whether a location is in what calls the program's main method or a thread's run method. */
int32_t callsite_is_entry(int32_t location) {
    const char *type = callsite_type(location);
    return strncmp(type, "org.teavm.runtime.Fiber", 23) == 0
        || (strcmp(type, "java.lang.Thread") == 0 && strcmp(callsite_method(location), "live") == 0);
}

static void print_text(const char *text) {
    while (*text != 0) {
        teavm_logchar(*text++);
    }
}

static void print_number(int32_t value) {
    if (value < 0) {
        teavm_logchar('-');
        value = -value;
    }
    if (value >= 10) {
        print_number(value / 10);
    }
    teavm_logchar('0' + value % 10);
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
            print_number(callsite_line(at));
            print_text(")\n");
        }
    }
}
