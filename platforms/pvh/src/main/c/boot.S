/*
 * PVH entry (Xen's docs/misc/pvh.pandoc; the same for QEMU, Firecracker and Cloud Hypervisor): 32-bit protected mode,
 * paging off, %ebx points to the start information. Makes page tables that map the first gigabyte onto itself, enters
 * 64-bit mode and calls pvh_start(start information): ristretto.pvh.Boot, which replaces the tables with the final ones.
 */
    .section .note.pvh, "a", @note
    .long   4, 4, 18                    /* name size, value size, XEN_ELFNOTE_PHYS32_ENTRY */
    .asciz  "Xen"
    .long   pvh_entry

    .section .text.boot, "ax"
    .code32
    .globl  pvh_entry
pvh_entry:
    cld
    movl    $pvh_boot_stack_end, %esp
    /* PML4[0] -> PDPT, PDPT[0] -> PD, PD[i] -> 2 MiB page i, all present and writable. */
    movl    $boot_pdpt + 3, boot_pml4
    movl    $boot_pd + 3, boot_pdpt
    xorl    %ecx, %ecx
1:  movl    %ecx, %eax
    shll    $21, %eax
    orl     $0x83, %eax
    movl    %eax, boot_pd(, %ecx, 8)
    incl    %ecx
    cmpl    $512, %ecx
    jne     1b

    movl    %cr4, %eax
    orl     $0x620, %eax                /* PAE, OSFXSR, OSXMMEXCPT */
    movl    %eax, %cr4
    movl    $boot_pml4, %eax
    movl    %eax, %cr3
    movl    $0xC0000080, %ecx           /* EFER: LME, NXE */
    rdmsr
    orl     $0x900, %eax
    wrmsr
    movl    %cr0, %eax
    andl    $~0x4, %eax                 /* no emulation of the FPU */
    orl     $0x80010022, %eax           /* PG, WP, NE, MP */
    movl    %eax, %cr0
    lgdt    gdt_descriptor
    ljmp    $0x08, $2f

    .code64
2:  xorl    %eax, %eax
    movl    %eax, %ds
    movl    %eax, %es
    movl    %eax, %ss
    movl    %eax, %fs
    movl    %eax, %gs
    movl    $pvh_boot_stack_end, %esp
    movl    %ebx, %edi
    xorl    %ebp, %ebp
    call    pvh_start
3:  hlt
    jmp     3b

/* pvh_load_tables(cr3): from here on the final page tables hold. Task register 0x10 has the stack for traps. */
    .text
    .globl  pvh_load_tables
pvh_load_tables:
    movq    %rdi, %cr3
    lidt    idt_descriptor(%rip)
    movl    $0x10, %eax
    ltr     %ax
    ret

/* A triple fault, for which every hypervisor resets the machine: a trap with no table of traps. */
    .globl  machine_restart
machine_restart:
    lidt    no_idt(%rip)
    int3

/*
 * Traps. Each entry pushes an error code, if the processor has not, and its number, and goes on to the common part,
 * which runs on a stack of its own (IST 1) so that a stack overflow can be handled.
 */
    .altmacro
    .macro  trap_entry number
    .p2align 4
    .if     !(\number == 8 || (\number >= 10 && \number <= 14) || \number == 17 || \number == 21)
    pushq   $0
    .endif
    pushq   $\number
    jmp     trap_common
    .endm

    .p2align 4
    .globl  pvh_trap_entries
pvh_trap_entries:
    .set    i, 0
    .rept   32
    trap_entry %i
    .set    i, i + 1
    .endr

trap_common:
    pushq   %rax
    pushq   %rcx
    pushq   %rdx
    pushq   %rsi
    pushq   %rdi
    pushq   %r8
    pushq   %r9
    pushq   %r10
    pushq   %r11
    pushq   %rbp
    movq    %rsp, %rdi
    movq    %cr2, %rsi
    cld
    subq    $520, %rsp                  /* keeps the stack aligned to 16 after ten pushes, two words and five of the processor */
    andq    $~15, %rsp
    movq    %rdi, 512(%rsp)
    fxsave64 (%rsp)
    call    pvh_trap
    fxrstor64 (%rsp)
    movq    512(%rsp), %rsp
    popq    %rbp
    popq    %r11
    popq    %r10
    popq    %r9
    popq    %r8
    popq    %rdi
    popq    %rsi
    popq    %rdx
    popq    %rcx
    popq    %rax
    addq    $16, %rsp
    iretq

/* Device and timer interrupts do nothing but end a hlt. The local APIC is told, except of spurious ones. */
    .p2align 4
    .globl  pvh_wake_entry, pvh_spurious_entry
pvh_wake_entry:
    pushq   %rax
    movl    $0xFEE000B0, %eax           /* end-of-interrupt register */
    movl    $0, (%rax)
    popq    %rax
pvh_spurious_entry:
    iretq

    .section .data
    .p2align 3
    .globl  pvh_gdt
pvh_gdt:
    .quad   0
    .quad   0x00AF9B000000FFFF          /* 0x08: 64-bit code */
    .quad   0, 0                        /* 0x10: the task state segment, filled in by ristretto.pvh.Traps */
gdt_descriptor:
    .word   . - pvh_gdt - 1
    .quad   pvh_gdt
    .p2align 3
idt_descriptor:
    .word   256 * 16 - 1
    .quad   pvh_idt
no_idt:
    .skip   10

    .section .bss
    .p2align 12
    .globl  pvh_idt, pvh_room
pvh_idt:
    .skip   4096
pvh_room:                               /* as ristretto.pvh.Room divides it */
    .skip   4360
    .p2align 12
boot_pml4:
    .skip   4096
boot_pdpt:
    .skip   4096
boot_pd:
    .skip   4096
    .globl  pvh_boot_stack_guard, pvh_boot_stack_end, pvh_trap_stack_end
pvh_boot_stack_guard:                   /* this page is not mapped in the final tables */
    .skip   4096
    .skip   65536
pvh_boot_stack_end:
    .skip   8192
pvh_trap_stack_end:
    .section .note.GNU-stack, "", @progbits
