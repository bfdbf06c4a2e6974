/* Faults of the processor, which the kernel hands to us as signals, end the process with a message. */
#include "machine.h"
#include "sandbox.h"

enum { SIGNAL_ILLEGAL = 4, SIGNAL_BUS = 7, SIGNAL_FLOAT = 8, SIGNAL_SEGMENT = 11, SIGNAL_PIPE = 13, SIGNAL_SYSTEM = 31 };

#define ACTION_INFORMATION 4u
#define ACTION_ON_STACK 0x08000000u
#define ACTION_RESTORER 0x04000000u
#define IGNORE ((void *) 1)

extern char __ehdr_start[], image_text_end[];

/* As the kernel lays them out: struct sigaction, stack_t, and the parts in use of siginfo_t and of ucontext_t. */
struct signal_action { void *handler; uint64_t flags; void *restorer; uint64_t mask; };
struct signal_stack { void *start; int32_t flags; uint64_t size; };
struct signal_information { int32_t signal, error, code, reserved; uint64_t address; int32_t system_call; uint32_t architecture; };
struct signal_context {
    uint64_t flags, link;
    struct signal_stack stack;
    uint64_t r8, r9, r10, r11, r12, r13, r14, r15, rdi, rsi, rbp, rbx, rdx, rax, rcx, rsp, rip, rflags, segments, error, trap, old_mask, cr2;
};

static char signal_memory[32768] __attribute__((aligned(16)));

static void print_hexadecimal(uint64_t value) {
    char digits[18] = "0x";
    for (int i = 0; i < 16; i++) {
        digits[2 + i] = "0123456789abcdef"[value >> (60 - 4 * i) & 15];
    }
    machine_print(digits, 18);
}

/* Bits of the page fault's error code: 2 is a write, 16 is an instruction fetch (Intel SDM, volume 3, section 4.7). */
static const char *page_fault(uint64_t address, const struct signal_context *context) {
    if (context->trap != 14) {
        return context->trap == 13 ? "general protection" : "protection fault";
    } else if (context->error & 16) {
        return address < PAGE ? "access to page zero" : "execution of data";
    } else if (memory_is_stack_guard(address) || address - (context->rsp - 65536) < 65536 + PAGE) {
        return "stack overflow";
    } else if (address < PAGE) {
        return "access to page zero";
    } else if (context->error & 2) {
        return address >= (uint64_t) __ehdr_start && address < (uint64_t) image_text_end ? "write to text"
            : "write to protected memory";
    }
    return "page fault";
}

static void on_fault(int signal, const struct signal_information *information, const struct signal_context *context) {
    const char *what = signal == SIGNAL_SEGMENT ? page_fault(context->cr2, context) : signal == SIGNAL_FLOAT ? "division error"
        : signal == SIGNAL_ILLEGAL ? "invalid opcode" : "bus error";
    console_text("trap at ");
    print_hexadecimal(context->rip);
    console_text(", address ");
    print_hexadecimal(signal == SIGNAL_SEGMENT && context->trap == 14 ? context->cr2 : 0);
    console_text("\n");
    machine_panic(what);
}

/* The filter refused a call. The signal is blocked here, so that the kernel kills the process at the next refusal. */
static void on_refused_call(int signal, const struct signal_information *information, const struct signal_context *context) {
    console_text("filter: system call ");
    console_number(information->system_call);
    console_text(" is not allowed; at ");
    print_hexadecimal(context->rip);
    console_text("\n");
    console_flush();
    CALL_3(CALL_GETPID, 0, 0, 0);
    __builtin_trap();
}

static void handle(int signal, void *handler) {
    /* No handler returns, so that nothing has to be restored. */
    struct signal_action action = { handler, ACTION_INFORMATION | ACTION_ON_STACK | ACTION_RESTORER, handler, 0 };
    system_call(CALL_RT_SIGACTION, signal, (long) &action, 0, 8, 0, 0);
}

void faults_initialize(void) {
    struct signal_stack stack = { signal_memory, 0, sizeof(signal_memory) };
    CALL_3(CALL_SIGALTSTACK, &stack, 0, 0);
    handle(SIGNAL_ILLEGAL, on_fault);
    handle(SIGNAL_BUS, on_fault);
    handle(SIGNAL_FLOAT, on_fault);
    handle(SIGNAL_SEGMENT, on_fault);
    handle(SIGNAL_SYSTEM, on_refused_call);
    handle(SIGNAL_PIPE, IGNORE);
}
