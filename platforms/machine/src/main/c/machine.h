/*
 * The edge between compiled Java and the target that it runs on: what one calls of the other by name. Types are those of the
 * generated code, in which an address is a pointer to anything. A call either succeeds or stops the machine with a message.
 */
#ifndef RISTRETTO_MACHINE_H
#define RISTRETTO_MACHINE_H

#include <stddef.h>
#include <stdint.h>

/* Said of what assembly refers to: the C unit is compiled as a whole program. */
#define VISIBLE __attribute__((externally_visible))

/* Java, of each target. A byte to the console. */
void teavm_logchar(int32_t byte);

/* Stops the machine. Status 0 says that all is well. */
_Noreturn void machine_stop(int32_t status);

/* Starts the machine again from the beginning, where the target can; stops it with status 1 elsewhere. */
_Noreturn void machine_restart();

/* Nanoseconds since the machine started. */
int64_t machine_time();

/* Milliseconds since 1970-01-01T00:00:00Z. */
int64_t machine_wall_time();

/* Sleeps until `deadline`, a point of machine_time(), or until a device wants something; it may return early. */
void machine_sleep(int64_t deadline);

/* Java, of every target: ristretto.machine.Panic, Pages and Stacks. */
_Noreturn void machine_panic(void *message);
void *machine_pages_take(int32_t order);
void *machine_stack_take();
void machine_stack_give(void *end, void *low);
void *machine_stack_grow(void *end, void *low);
#define MACHINE_STACK_UNASKED (64 << 10)
#define MACHINE_STACK_RESERVE (32 << 10)

/* Java, of each target: memory for stacks. */
int32_t machine_stack_open(void *end, void *guard);
int32_t machine_stack_provide(void *page);
void machine_stack_withdraw(void *low, void *high);

/* What Java calls: where a target's start hands over to the runtime, and before that tells where the heap is. */
int ristretto_main(int argc, char **argv);
void heap_lies_at(void *start, int64_t size);

/* Saves the registers and the stack pointer and goes on with those of another stack: see switch.S. */
void machine_switch_stacks(void **save, void *load);

/* What Java imports from fibers.c and exceptions.c. */
int32_t callsite_handler(int32_t site, void *thrown);
int32_t callsite_is_entry(int32_t location);
int32_t callsite_first(int32_t site);
int32_t callsite_next(int32_t location);
int32_t callsite_line(int32_t location);
const char *callsite_type(int32_t location);
const char *callsite_method(int32_t location);
const char *callsite_file(int32_t location);
void machine_print_stack(void);
int32_t fiber_grow(void);
void fiber_set_limit(char *limit);
void *fiber_running(void);
void *fiber_boot_block(void);
void *fiber_create(void *entry);
void fiber_destroy(void *block);
void fiber_switch(void *block);
void *fiber_first_frame(int32_t all);
void *fiber_next_frame(void *frame);

/* The packed files of the image, put between these two by the linker. */
extern const char image_files[], image_files_end[];

#endif
