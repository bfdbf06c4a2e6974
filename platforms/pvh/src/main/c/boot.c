/*
 * From the boot loader's start information to the final address space, which docs/memory.md draws:
 *
 *   0                  never mapped
 *   image              text read and execute, constants read, data and bss read and write: 4 KiB pages
 *   page tables        read-only from the moment they hold
 *   rest of memory     read and write, not executable: Java heap, then pages for packets, devices and stacks
 *   3 to 4 GiB         device registers, not executable, not cached
 *   STACKS             stacks of fibers, not executable by an entry of the sealed upper tables, mapped as they are touched
 */
#include "machine.h"
#include "pvh.h"

#define PAGE 4096ull
#define LARGE (2ull << 20)
#define GIGABYTE (1ull << 30)
#define PRESENT 1ull
#define WRITE 2ull
#define UNCACHED 0x18ull
#define LARGE_PAGE 0x80ull
#define GLOBAL_BITS 0x60ull /* accessed and dirty: the processor never has to write to a sealed table */
#define NO_EXECUTE (1ull << 63)
#define ADDRESS 0x000FFFFFFFFFF000ull
#define STACKS (256 * GIGABYTE)

struct start_info {
    uint32_t magic, version, flags, modules;
    uint64_t module_list, command_line, rsdp, memory_map;
    uint32_t memory_map_entries, reserved;
};

struct memory_range {
    uint64_t start, size;
    uint32_t type, reserved;
};

struct trap {
    uint64_t rbp, r11, r10, r9, r8, rdi, rsi, rdx, rcx, rax, number, error, rip, cs, rflags, rsp, ss;
};

extern char image_start[], image_text_end[], image_constants_end[], image_end[];
extern char pvh_boot_stack_guard[], pvh_boot_stack_end[], pvh_trap_stack_end[], pvh_trap_entries[];
extern char pvh_wake_entry[], pvh_spurious_entry[];
extern uint64_t pvh_gdt[];
void pvh_load_tables(uint64_t cr3);

struct machine_memory machine_memory;
const char *machine_command_line;
VISIBLE uint64_t pvh_idt[256 * 2] __attribute__((aligned(16)));

static struct {
    uint32_t reserved;
    uint64_t rsp[3], reserved2, ist[7];
    uint64_t reserved3;
    uint16_t reserved4, io_map;
} __attribute__((packed)) task_state;

static char command_line[4096];
static uint64_t thread_block[8];
static uint64_t stack_directories, stack_slots, stack_slots_used;
static char *stack_free;

_Noreturn static void refuse(const char *why) {
    machine_print("boot: ", 6);
    size_t length = 0;
    while (why[length] != 0) {
        length++;
    }
    machine_print(why, length);
    machine_print("\n", 1);
    machine_stop(1);
}

static void gate(int vector, const void *entry, int stack) {
    uint64_t address = (uint64_t) entry;
    pvh_idt[vector * 2] = (address & 0xFFFF) | 0x08u << 16 | (uint64_t) stack << 32 | 0x8E00ull << 32 | (address >> 16 & 0xFFFF) << 48;
    pvh_idt[vector * 2 + 1] = address >> 32;
}

static void describe_traps(void) {
    for (int i = 0; i < 32; i++) {
        gate(i, pvh_trap_entries + i * 16, 1);
    }
    for (int i = VECTOR_WAKE; i < VECTOR_SPURIOUS; i++) {
        gate(i, pvh_wake_entry, 0);
    }
    gate(VECTOR_SPURIOUS, pvh_spurious_entry, 0);
    task_state.ist[0] = (uint64_t) pvh_trap_stack_end;
    task_state.io_map = sizeof(task_state);
    uint64_t base = (uint64_t) &task_state;
    pvh_gdt[2] = (sizeof(task_state) - 1) | (base & 0xFFFFFF) << 16 | 0x89ull << 40 | (base >> 24 & 0xFF) << 56;
    pvh_gdt[3] = base >> 32;
}

/* The end of the memory that begins with the image: at most 3 GiB, where device registers begin. */
static uint64_t memory_end(const struct start_info *info) {
    const struct memory_range *range = (const struct memory_range *) info->memory_map;
    for (uint32_t i = 0; i < info->memory_map_entries; i++) {
        uint64_t end = range[i].start + range[i].size;
        if (range[i].type == 1 && range[i].start <= (uint64_t) image_start && end > (uint64_t) image_end) {
            return (end < 3 * GIGABYTE ? end : 3 * GIGABYTE) & ~(PAGE - 1);
        }
    }
    refuse("the memory map has no memory where the image lies");
}

static void copy_command_line(const struct start_info *info) {
    const char *source = (const char *) info->command_line;
    for (size_t i = 0; source != 0 && source[i] != 0; i++) {
        if (i == sizeof(command_line) - 1) {
            refuse("the command line is longer than 4095 bytes");
        }
        command_line[i] = source[i];
    }
    machine_command_line = command_line;
}

static uint64_t *next_table;

static uint64_t *new_table(void) {
    uint64_t *table = next_table;
    next_table += 512;
    for (int i = 0; i < 512; i++) {
        table[i] = 0;
    }
    return table;
}

/* Where the part of memory in small pages ends, and where the tables end: each depends on the other. */
static uint64_t small_end, tables_end;

static void plan_tables(uint64_t tables, uint64_t gigabytes) {
    small_end = (tables + LARGE - 1) & ~(LARGE - 1);
    while ((tables_end = tables + (3 + gigabytes + small_end / LARGE) * PAGE) > small_end) {
        small_end += LARGE;
    }
}

/* The protection of a 4 KiB page in the part of memory that holds image and page tables. */
static uint64_t protection(uint64_t address, uint64_t tables) {
    if (address < (uint64_t) image_start || address == (uint64_t) pvh_boot_stack_guard) {
        return 0;
    } else if (address < (uint64_t) image_text_end) {
        return PRESENT;
    } else if (address < (uint64_t) image_constants_end || (address >= tables && address < tables_end)) {
        return PRESENT | NO_EXECUTE;
    }
    return PRESENT | WRITE | NO_EXECUTE;
}

/* Builds the final tables, from `tables` on, for memory up to `end`. */
static void map_all(uint64_t tables, uint64_t end) {
    uint64_t gigabytes = (end + GIGABYTE - 1) / GIGABYTE;
    next_table = (uint64_t *) tables;
    uint64_t *level4 = new_table();
    uint64_t *level3 = new_table();
    level4[0] = (uint64_t) level3 | PRESENT | WRITE | GLOBAL_BITS;
    for (uint64_t g = 0; g < gigabytes; g++) {
        uint64_t *level2 = new_table();
        level3[g] = (uint64_t) level2 | PRESENT | WRITE | GLOBAL_BITS;
        for (uint64_t i = 0; i < 512; i++) {
            uint64_t at = g * GIGABYTE + i * LARGE;
            if (at < small_end) {
                uint64_t *level1 = new_table();
                level2[i] = (uint64_t) level1 | PRESENT | WRITE | GLOBAL_BITS;
                for (uint64_t p = 0; p < 512; p++) {
                    uint64_t page = at + p * PAGE;
                    uint64_t bits = page < end ? protection(page, tables) : 0;
                    level1[p] = bits == 0 ? 0 : page | bits | GLOBAL_BITS;
                }
            } else if (at + LARGE <= end) {
                level2[i] = at | LARGE_PAGE | PRESENT | WRITE | NO_EXECUTE | GLOBAL_BITS;
            }
        }
    }
    uint64_t *devices = new_table();
    level3[3] = (uint64_t) devices | PRESENT | WRITE | NO_EXECUTE | GLOBAL_BITS;
    for (uint64_t i = 0; i < 512; i++) {
        devices[i] = (3 * GIGABYTE + i * LARGE) | LARGE_PAGE | PRESENT | WRITE | UNCACHED | NO_EXECUTE | GLOBAL_BITS;
    }
    /* The directories of stacks stay writable in themselves; nothing that they map can be executed. */
    for (uint64_t i = 0; i < stack_directories; i++) {
        uint64_t *directory = machine_pages_take(0);
        for (int j = 0; j < 512; j++) {
            directory[j] = 0;
        }
        level3[STACKS / GIGABYTE + i] = (uint64_t) directory | PRESENT | WRITE | NO_EXECUTE | GLOBAL_BITS;
    }
}

VISIBLE void pvh_start(const struct start_info *info) {
    serial_initialize();
    /* Functions of musl's archive look for a stack protector's canary at %fs:0x28. */
    thread_block[5] = rdtsc() * 0x9E3779B97F4A7C15u & ~0xFFull;
    wrmsr(0xC0000100, (uint64_t) thread_block);
    if (info->magic != 0x336EC578) {
        refuse("not started by a boot loader that speaks PVH");
    }
    if (info->version < 1 || info->memory_map_entries == 0) {
        refuse("the boot loader gives no memory map");
    }
    copy_command_line(info);
    uint64_t end = memory_end(info);
    uint64_t tables = (uint64_t) image_end;
    if (end < tables + (2 << 20)) {
        refuse("the machine has less than 2 MiB of memory beside the image");
    }
    plan_tables(tables, (end + GIGABYTE - 1) / GIGABYTE);
    if (end > small_end) {
        end &= ~(LARGE - 1);
    }
    /* Half of what is left is for packets, devices and stacks; the rest is for objects. */
    machine_memory.pages = (char *) tables_end;
    machine_memory.pages_size = ((end - tables_end) / 2) & ~(PAGE - 1);
    machine_memory.heap = machine_memory.pages + machine_memory.pages_size;
    machine_memory.heap_size = end - (uint64_t) machine_memory.heap;
    /* A stack takes two pages at least. Their directories are full at 255 GiB of addresses. */
    stack_directories = machine_memory.pages_size / (2 * PAGE) * MACHINE_STACK_SIZE / GIGABYTE + 1;
    if (stack_directories > 255) {
        stack_directories = 255;
    }
    stack_slots = stack_directories * GIGABYTE / MACHINE_STACK_SIZE;
    map_all(tables, end);
    describe_traps();
    pvh_load_tables(tables);
    interrupts_initialize();
    clock_initialize();
    ristretto_main(0, 0);
    machine_stop(0);
}

/* The entry of the lowest table for an address in the region of stacks; 0 if there is no memory for the table. */
static uint64_t *stack_entry(uint64_t address) {
    /* Tables are reached through their physical addresses, which are their addresses. */
    uint64_t cr3;
    __asm__ volatile("movq %%cr3, %0" : "=r"(cr3));
    uint64_t *level3 = (uint64_t *) (*(uint64_t *) (cr3 & ADDRESS) & ADDRESS);
    uint64_t *level2 = (uint64_t *) (level3[address / GIGABYTE] & ADDRESS);
    uint64_t *slot = level2 + address / LARGE % 512;
    if (*slot == 0) {
        uint64_t *table = machine_pages_take(0);
        if (table == 0) {
            return 0;
        }
        for (int i = 0; i < 512; i++) {
            table[i] = 0;
        }
        *slot = (uint64_t) table | PRESENT | WRITE;
    }
    return (uint64_t *) (*slot & ADDRESS) + address / PAGE % 512;
}

static int map_stack_page(uint64_t address) {
    uint64_t *entry = stack_entry(address);
    void *page = entry == 0 ? 0 : machine_pages_take(0);
    if (page == 0) {
        return 0;
    }
    *entry = (uint64_t) page | PRESENT | WRITE | NO_EXECUTE | GLOBAL_BITS;
    return 1;
}

char *machine_stack_take(void) {
    if (stack_free != 0) {
        char *end = stack_free;
        stack_free = *(char **) (end - 8);
        return end;
    }
    if (stack_slots_used == stack_slots) {
        return 0;
    }
    uint64_t end = STACKS + (stack_slots_used + 1) * MACHINE_STACK_SIZE;
    if (!map_stack_page(end - PAGE)) {
        return 0;
    }
    stack_slots_used++;
    return (char *) end;
}

void machine_stack_give(char *end) {
    *(char **) (end - 8) = stack_free;
    stack_free = end;
}

static const char *const trap_names[32] = {
    "division error", "debug", "NMI", "breakpoint", "overflow", "bound range", "invalid opcode", "no FPU",
    "double fault", "", "invalid TSS", "segment not present", "stack fault", "general protection", "page fault", "",
    "x87 error", "alignment check", "machine check", "SIMD floating point", "virtualization", "control protection",
};

static void print_hexadecimal(uint64_t value) {
    char digits[18] = "0x";
    for (int i = 0; i < 16; i++) {
        digits[2 + i] = "0123456789abcdef"[value >> (60 - 4 * i) & 15];
    }
    machine_print(digits, 18);
}

static const char *page_fault(uint64_t address, uint64_t error) {
    if (address >= STACKS && address < STACKS + stack_slots * MACHINE_STACK_SIZE && (error & 0x11) == 0) {
        if (address % MACHINE_STACK_SIZE >= PAGE) {
            return map_stack_page(address & ~(PAGE - 1)) ? 0 : "out of memory for the stack of a fiber";
        }
        return "stack overflow";
    } else if (address - (uint64_t) pvh_boot_stack_guard < PAGE) {
        return "stack overflow";
    } else if (address < PAGE) {
        return "access to page zero";
    } else if (error & 0x10) {
        return "execution of data";
    } else if (error & 2) {
        return address >= (uint64_t) image_start && address < (uint64_t) image_text_end ? "write to text" :
            "write to protected memory";
    }
    return "page fault";
}

VISIBLE void pvh_trap(struct trap *trap, uint64_t address) {
    const char *what = trap_names[trap->number];
    if (trap->number == 14) {
        what = page_fault(address, trap->error);
        if (what == 0) {
            return;
        }
    }
    machine_print("trap at ", 8);
    print_hexadecimal(trap->rip);
    machine_print(", address ", 10);
    print_hexadecimal(trap->number == 14 ? address : 0);
    machine_print("\n", 1);
    machine_panic(what);
}
