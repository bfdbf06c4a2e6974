/*
 * The edge between compiled Java and the target that it runs on. Above this line is Java; below it each target has a
 * file or two of C. A call either succeeds or stops the machine with a message.
 */
#ifndef RISTRETTO_MACHINE_H
#define RISTRETTO_MACHINE_H

#include <stddef.h>
#include <stdint.h>

/* Said of what assembly refers to: the C unit is compiled as a whole program. */
#define VISIBLE __attribute__((externally_visible))

/* Writes bytes to the console. */
void machine_print(const char *text, size_t length);

/* Stops the machine. Status 0 says that all is well. */
_Noreturn void machine_stop(int32_t status);

/* Starts the machine again from the beginning, where the target can; stops it with status 1 elsewhere. */
_Noreturn void machine_restart(void);

/* After a failure: restarts if the command line has the word machine/on-panic=restart, stops with status 1 otherwise. */
_Noreturn void machine_fail(void);

/* Nanoseconds since the machine started. */
int64_t machine_time(void);

/* Milliseconds since 1970-01-01T00:00:00Z. */
int64_t machine_wall_time(void);

/* Sleeps until `deadline`, a point of machine_time(), or until a device wants something; it may return early. */
void machine_sleep(int64_t deadline);

/* The memory that the boot code leaves: the Java heap, and pages for everything else. */
struct machine_memory {
    char *heap;
    size_t heap_size;
    char *pages;
    size_t pages_size;
};
extern struct machine_memory machine_memory;

/* The command line, ended by a zero byte. */
extern const char *machine_command_line;

/* Runs of 2^order pages, physically contiguous where that means anything, content undefined; 0 if there is none. */
void *machine_pages_take(int32_t order);
void machine_pages_give(void *pages, int32_t order);

/* A stack of machine_stack_size bytes whose lowest page is never mapped; 0 if there is none. The address is its end. */
#define MACHINE_STACK_SIZE (256 << 10)
#define MACHINE_STACK_RESERVE (32 << 10)
char *machine_stack_take(void);
void machine_stack_give(char *end);

/* Prints the message, the calling Java methods, and stops. */
_Noreturn void machine_panic(const char *message);

/* Where a program that was started with arguments, or the boot code, hands over to Java. */
int ristretto_main(int argc, char **argv);

/* Saves the registers and the stack pointer and goes on with those of another stack: see switch.S. */
void machine_switch_stacks(void **save, void *load);

/* What Java imports from fibers.c, exceptions.c and pages.c. */
int32_t callsite_handler(int32_t site, void *thrown);
int32_t callsite_is_entry(int32_t location);
int32_t callsite_first(int32_t site);
int32_t callsite_next(int32_t location);
int32_t callsite_line(int32_t location);
const char *callsite_type(int32_t location);
const char *callsite_method(int32_t location);
const char *callsite_file(int32_t location);
void machine_print_stack(void);
char *fiber_lower_limit(void);
void fiber_set_limit(char *limit);
void *fiber_running(void);
void *fiber_boot_block(void);
void *fiber_create(void *entry);
void fiber_destroy(void *block);
void fiber_switch(void *block);
void *fiber_first_frame(int32_t all);
void *fiber_next_frame(void *frame);
const char *machine_command_line_address(void);
const void *image_files_start(void);
int64_t image_files_size(void);

#endif
