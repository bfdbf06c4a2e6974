/* What Java imports on this platform: the two ways into the kernel, and where the linker put things. */
#ifndef RISTRETTO_SANDBOX_H
#define RISTRETTO_SANDBOX_H

#include <stdint.h>

extern char __ehdr_start[], image_text_end[], image_relocated[], image_relocated_end[];
extern char image_rela[], image_rela_end[], image_relr[], image_relr_end[];
extern char sandbox_room[];

/* Java, which start.S calls. */
VISIBLE void sandbox_relocate();
VISIBLE void sandbox_start(void *stack);

/* A system call (System V AMD64 ABI, section A.2.1): the kernel takes its arguments from registers. */
static inline int64_t system_call(int64_t number, int64_t a, int64_t b, int64_t c, int64_t d, int64_t e, int64_t f) {
    register int64_t r10 __asm__("r10") = d;
    register int64_t r8 __asm__("r8") = e;
    register int64_t r9 __asm__("r9") = f;
    int64_t result;
    __asm__ volatile("syscall" : "=a"(result) : "a"(number), "D"(a), "S"(b), "d"(c), "r"(r10), "r"(r8), "r"(r9)
        : "rcx", "r11", "memory");
    return result;
}

/* For copy.c: from here on the string instruction is the fastest. */
#define COPY_BY_STRING 1024

/* The time-stamp counter. */
static inline int64_t sandbox_ticks(void) { return (int64_t) __builtin_ia32_rdtsc(); }

/* Calls the function at an address, with the kernel's signature of clock_gettime. */
static inline int32_t sandbox_clock(void *function, int32_t clock, void *into) {
    return ((int (*)(int, void *)) function)(clock, into);
}

#endif
