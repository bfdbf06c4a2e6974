/*
 * What the process may still ask of the kernel once it runs: a program for classic BPF (Linux,
 * Documentation/userspace-api/seccomp_filter.rst) that is written when the addresses are known. docs/sandbox.md gives the
 * reason of each call.
 */
#include "machine.h"
#include "sandbox.h"

#define LOAD 0x20u     /* BPF_LD | BPF_W | BPF_ABS */
#define IF_EQUAL 0x15u /* BPF_JMP | BPF_JEQ | BPF_K */
#define IF_LESS 0x35u  /* BPF_JMP | BPF_JGE | BPF_K, the branches exchanged */
#define RETURN 0x06u   /* BPF_RET | BPF_K */

#define ALLOW 0x7FFF0000u
#define KILL 0x80000000u
#define TRAP 0x00030000u /* SIGSYS: faults.c names the call, then dies of it */
#define X86_64 0xC000003Eu

#define SET_NO_NEW_PRIVILEGES 38
#define SET_DUMPABLE 4

/* Offsets in struct seccomp_data. */
#define NUMBER 0
#define ARCHITECTURE 4
#define ARGUMENT(index) (16 + 8 * (index))

struct instruction { uint16_t code; uint8_t if_true, if_false; uint32_t operand; };

static struct instruction program[80];
static uint16_t length;

static void emit(uint32_t code, uint8_t if_true, uint8_t if_false, uint32_t operand) {
    if (length == sizeof(program) / sizeof(program[0])) {
        refuse("the filter is too long", "", 0);
    }
    program[length++] = (struct instruction) { (uint16_t) code, if_true, if_false, operand };
}

/* Each test that fails ends in a refusal of its own, so that the program needs no far jumps. */
static void refuse_unless(uint32_t code, uint32_t operand) {
    emit(code, 1, 0, operand);
    emit(RETURN, 0, 0, TRAP);
}

static void require_low(int argument, uint32_t value) {
    emit(LOAD, 0, 0, ARGUMENT(argument));
    refuse_unless(IF_EQUAL, value);
}

static void require(int argument, uint64_t value) {
    require_low(argument, (uint32_t) value);
    emit(LOAD, 0, 0, ARGUMENT(argument) + 4);
    refuse_unless(IF_EQUAL, (uint32_t) (value >> 32));
}

/* The argument is below a bound. */
static void require_less(int argument, uint32_t bound) {
    emit(LOAD, 0, 0, ARGUMENT(argument) + 4);
    refuse_unless(IF_EQUAL, 0);
    emit(LOAD, 0, 0, ARGUMENT(argument));
    emit(IF_LESS, 0, 1, bound);
    emit(RETURN, 0, 0, TRAP);
}

/* A descriptor is 32 bits wide: the kernel ignores the rest of the register. */
static void require_descriptor(int first, int second) {
    emit(LOAD, 0, 0, ARGUMENT(0));
    if (second >= 0) {
        emit(IF_EQUAL, 2, 0, (uint32_t) second);
    }
    refuse_unless(IF_EQUAL, (uint32_t) first);
}

static uint16_t begin(uint32_t number) {
    emit(IF_EQUAL, 0, 0, number);
    return length;
}

/* The tests of a call end in its permission; another call goes on behind it. */
static void end(uint16_t begun) {
    emit(RETURN, 0, 0, ALLOW);
    program[begun - 1].if_false = (uint8_t) (length - begun);
    emit(LOAD, 0, 0, NUMBER);
}

static void write_program(void) {
    int network = network_descriptor();
    uint16_t call;
    emit(LOAD, 0, 0, ARCHITECTURE);
    emit(IF_EQUAL, 1, 0, X86_64);
    emit(RETURN, 0, 0, KILL);
    emit(LOAD, 0, 0, NUMBER);
    if (network >= 0) {
        call = begin(CALL_READ);
        require_descriptor(network, -1);
        end(call);
    }
    call = begin(CALL_WRITEV);
    require_descriptor(1, network);
    end(call);
    call = begin(CALL_PPOLL);
    require_less(1, 2);
    require(3, 0);
    end(call);
    /* Guard pages below the stacks: one page, made less accessible. */
    call = begin(memory_guards_by_advice ? CALL_MADVISE : CALL_MPROTECT);
    require(1, PAGE);
    require_low(2, memory_guards_by_advice ? ADVICE_GUARD_INSTALL : PROTECTION_NONE);
    end(call);
    /* Only where the kernel's own function in the process cannot read the clock. */
    call = begin(CALL_CLOCK_GETTIME);
    require_less(0, 2);
    end(call);
    call = begin(CALL_GETRANDOM);
    require_less(1, 257);
    require_low(2, 0);
    end(call);
    call = begin(CALL_EXIT_GROUP);
    end(call);
    emit(RETURN, 0, 0, TRAP);
}

void filter_install(void) {
    struct { uint16_t length; struct instruction *program; } filter;
    write_program();
    filter.length = length;
    filter.program = program;
    long failure = CALL_3(CALL_SECCOMP, 1, 0, &filter);
    if (failure != 0) {
        refuse("the kernel installs no filter: it needs CONFIG_SECCOMP_FILTER, and a container that lets seccomp through", "", failure);
    }
}

/* Gives up what can be given up. As root of a user namespace alone, the identity cannot change; its power goes all the same. */
void privileges_drop(void) {
    static const struct { uint32_t version; int32_t process; } header = { 0x20080522, 0 };
    static const struct { uint32_t effective, permitted, inheritable; } none[2];
    if (CALL_3(CALL_GETUID, 0, 0, 0) == 0) {
        CALL_3(CALL_SETGROUPS, 0, 0, 0);
        CALL_3(CALL_SETRESGID, 65534, 65534, 65534);
        CALL_3(CALL_SETRESUID, 65534, 65534, 65534);
    }
    CALL_3(CALL_CAPSET, &header, none, 0);
    CALL_5(CALL_PRCTL, SET_DUMPABLE, 0, 0, 0, 0);
    long failure = CALL_5(CALL_PRCTL, SET_NO_NEW_PRIVILEGES, 1, 0, 0, 0);
    if (failure != 0) {
        refuse("the kernel does not let the process give up privileges", "", failure);
    }
    int network = network_descriptor();
    if (network < 0) {
        CALL_3(CALL_CLOSE_RANGE, 3, -1, 0);
    } else {
        CALL_3(CALL_CLOSE_RANGE, 3, network - 1, 0);
        CALL_3(CALL_CLOSE_RANGE, network + 1, -1, 0);
    }
}
