/*
 * From the kernel's exec to Java: relocates the image, reads the options, takes memory and devices, gives up everything
 * else, and installs the filter. docs/sandbox.md tells what remains possible.
 */
#include "machine.h"
#include "sandbox.h"

extern char __ehdr_start[], image_relocated[], image_relocated_end[];
extern uint64_t image_rela[], image_rela_end[], image_relr[], image_relr_end[];

const char *machine_command_line;
static char command_line[4096];
static size_t command_line_length;

/*
 * Adds the address of the image to each word that holds an address (System V gABI: DT_RELR; AMD64 ABI, table 4.9,
 * R_X86_64_RELATIVE). Nothing that is called here may use such a word.
 */
static __attribute__((noinline)) void relocate(void) {
    uint64_t base = (uint64_t) __ehdr_start;
    for (uint64_t *rela = image_rela; rela < image_rela_end; rela += 3) {
        *(uint64_t *) (base + rela[0]) = base + rela[2];
    }
    uint64_t *next = 0;
    for (uint64_t *relr = image_relr; relr < image_relr_end; relr++) {
        if ((*relr & 1) == 0) {
            next = (uint64_t *) (base + *relr);
            *next++ += base;
        } else {
            for (uint64_t bits = *relr >> 1, i = 0; bits != 0; bits >>= 1, i++) {
                if (bits & 1) {
                    next[i] += base;
                }
            }
            next += 63;
        }
    }
    uint64_t first = (uint64_t) image_relocated & ~(PAGE - 1);
    CALL_3(CALL_MPROTECT, first, (uint64_t) image_relocated_end - first, PROTECTION_READ);
}

_Noreturn void refuse(const char *why, const char *detail, int64_t error) {
    console_text("sandbox: ");
    console_text(why);
    console_text(detail);
    if (error != 0) {
        console_text(" (error ");
        console_number(error < 0 ? -error : error);
        console_text(")");
    }
    console_text("\n");
    machine_stop(1);
}

static void add_character(char c) {
    if (command_line_length == sizeof(command_line) - 1) {
        refuse("the arguments are longer than 4095 bytes", "", 0);
    }
    command_line[command_line_length++] = c;
}

/* The command line is one text, as on a machine; a word with a space is quoted. */
static void add_word(const char *word) {
    int quoted = strchr(word, ' ') != 0;
    if (command_line_length != 0) {
        add_character(' ');
    }
    if (quoted) {
        add_character('"');
    }
    for (; *word != 0; word++) {
        add_character(*word);
    }
    if (quoted) {
        add_character('"');
    }
}

/* The value of the option `name`, or 0 if `word` is another. */
static const char *option(const char *word, const char *name) {
    size_t length = strlen(name);
    return strncmp(word, name, length) == 0 && word[length] == '=' ? word + length + 1 : 0;
}

static int64_t number(const char *word, const char *text, int64_t least, int64_t most) {
    int64_t value = 0;
    for (const char *at = text; *at != 0; at++) {
        if (*at < '0' || *at > '9' || (value = value * 10 + (*at - '0')) > most) {
            refuse("not a number in its range: ", word, 0);
        }
    }
    if (*text == 0 || value < least) {
        refuse("not a number in its range: ", word, 0);
    }
    return value;
}

/* The address of one station, such as 52:54:00:12:34:56. */
static int64_t station(const char *word, const char *text) {
    int64_t value = 0;
    for (int i = 0; i < 17; i++) {
        char c = text[i] | 0x20;
        int digit = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
        if (text[i] == 0 || (i % 3 == 2 ? text[i] != ':' : digit < 0)) {
            refuse("not an address such as 52:54:00:12:34:56: ", word, 0);
        }
        value = i % 3 == 2 ? value : value << 4 | digit;
    }
    if (text[17] != 0 || value == 0 || value >> 40 & 1) {
        refuse("not the address of one station: ", word, 0);
    }
    return value;
}

static void read_option(struct options *options, const char *word) {
    const char *value;
    if ((value = option(word, "--memory")) != 0) {
        options->memory = (uint64_t) number(word, value, 2, 4096) << 20;
    } else if ((value = option(word, "--tap")) != 0) {
        options->tap = value;
    } else if ((value = option(word, "--descriptor")) != 0) {
        options->descriptor = (int) number(word, value, 3, 0x7FFFFFFE);
    } else if ((value = option(word, "--socket")) != 0) {
        options->socket = value;
    } else if ((value = option(word, "--mtu")) != 0) {
        options->mtu = (int32_t) number(word, value, 68, 65535);
    } else if ((value = option(word, "--mac")) != 0) {
        options->mac = station(word, value);
    } else {
        refuse("there are --memory=MEGABYTES, --tap=NAME, --socket=PATH, --descriptor=NUMBER, --mtu=BYTES and --mac=ADDRESS, not ",
            word, 0);
    }
}

static const char *auxiliary_value(long *stack, long type) {
    long *at = stack + 1 + stack[0] + 1;
    while (*at++ != 0) { } /* the environment */
    for (; at[0] != 0; at += 2) {
        if (at[0] == type) {
            return (const char *) at[1];
        }
    }
    return 0;
}

/* Functions of musl's archive look for a stack protector's canary at %fs:0x28; the kernel gives 16 random bytes (AT_RANDOM). */
static void set_canary(const char *random) {
    static long thread_block[8];
    memcpy(&thread_block[5], random, sizeof(long));
    CALL_3(CALL_ARCH_PRCTL, 0x1002 /* ARCH_SET_FS */, thread_block, 0);
}

static __attribute__((noinline)) void start(long *stack) {
    set_canary(auxiliary_value(stack, 25));
    struct options options = { 64 << 20, 0, 0, -1, 0, 0 };
    for (long i = 1; i < stack[0]; i++) {
        const char *word = (const char *) stack[1 + i];
        if (word[0] == '-' && word[1] == '-') {
            read_option(&options, word);
        } else {
            add_word(word);
        }
    }
    machine_command_line = command_line;
    memory_initialize(options.memory);
    faults_initialize();
    clock_initialize(auxiliary_value(stack, 33));
    network_initialize(&options);
    privileges_drop();
    filter_install();
    ristretto_main(0, 0);
    machine_stop(0);
}

VISIBLE void sandbox_start(long *stack) {
    relocate();
    start(stack);
}
