/* Shared by the C files of this platform: system calls, and what the kernel's interface calls things. */
#ifndef RISTRETTO_SANDBOX_H
#define RISTRETTO_SANDBOX_H

#include <stddef.h>
#include <stdint.h>

/* Numbers of system calls on x86-64 (Linux, arch/x86/entry/syscalls/syscall_64.tbl). */
enum {
    CALL_READ = 0, CALL_OPEN = 2, CALL_CLOSE = 3, CALL_MMAP = 9, CALL_MPROTECT = 10, CALL_RT_SIGACTION = 13, CALL_IOCTL = 16,
    CALL_WRITEV = 20, CALL_MADVISE = 28, CALL_GETPID = 39, CALL_SOCKET = 41, CALL_CONNECT = 42, CALL_FCNTL = 72, CALL_GETUID = 102,
    CALL_SETGROUPS = 116, CALL_SETRESUID = 117, CALL_SETRESGID = 119, CALL_CAPSET = 126, CALL_SIGALTSTACK = 131,
    CALL_PRCTL = 157, CALL_ARCH_PRCTL = 158, CALL_CLOCK_GETTIME = 228, CALL_EXIT_GROUP = 231, CALL_PPOLL = 271, CALL_SECCOMP = 317,
    CALL_GETRANDOM = 318, CALL_CLOSE_RANGE = 436
};

#define PAGE ((size_t) 4096)
#define PROTECTION_NONE 0
#define PROTECTION_READ 1
#define PROTECTION_WRITE 2
#define ADVICE_GUARD_INSTALL 102 /* since Linux 6.13 */

#define EAGAIN 11
#define EINTR 4

struct time { int64_t seconds, nanoseconds; };
struct piece { const void *start; size_t length; };

static inline long system_call(long number, long a, long b, long c, long d, long e, long f) {
    register long r10 __asm__("r10") = d;
    register long r8 __asm__("r8") = e;
    register long r9 __asm__("r9") = f;
    long result;
    __asm__ volatile("syscall" : "=a"(result) : "a"(number), "D"(a), "S"(b), "d"(c), "r"(r10), "r"(r8), "r"(r9)
        : "rcx", "r11", "memory");
    return result;
}

#define CALL_3(number, a, b, c) system_call(number, (long) (a), (long) (b), (long) (c), 0, 0, 0)
#define CALL_5(number, a, b, c, d, e) system_call(number, (long) (a), (long) (b), (long) (c), (long) (d), (long) (e), 0)

/* What the launcher asked for. */
struct options {
    uint64_t memory;     /* bytes for the heap, pages and stacks */
    const char *tap;     /* the name of a tap device to open, or 0 */
    const char *socket;  /* the path of a socket to connect to, or 0 */
    int descriptor;      /* an open tap device or stream socket, or -1 */
    int32_t mtu;         /* bytes of a packet, or 0 for what the device says */
    int64_t mac;         /* 48 bits, or 0 for one of ours */
};

void console_text(const char *text);
void console_number(int64_t value);
void console_flush(void);
_Noreturn void refuse(const char *why, const char *detail, int64_t error);

void memory_initialize(uint64_t bytes);
int memory_is_stack_guard(uint64_t address);
uint64_t memory_stacks(uint64_t *size);
extern int memory_guards_by_advice;

void clock_initialize(const char *vdso);
void faults_initialize(void);
void network_initialize(const struct options *options);
int network_descriptor(void);
void network_wait(const struct time *left);
void privileges_drop(void);
void filter_install(void);

/* What Java imports. */
int32_t sandbox_network_kind(void);
int32_t sandbox_network_mtu(void);
int64_t sandbox_network_mac(void);
int32_t sandbox_network_read(int64_t into, int32_t length);
int32_t sandbox_network_write(int64_t pieces, int32_t count);
void sandbox_network_await_room(int32_t wanted);
void sandbox_network_lose(void);
int32_t sandbox_random(void *into, int32_t length);

#endif
