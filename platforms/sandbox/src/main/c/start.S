/*
 * Process entry (System V AMD64 ABI, section 3.4.1): the stack pointer points to the argument count. sandbox_start gets
 * it as its argument and never returns.
 */
    .text
    .globl  sandbox_entry
sandbox_entry:
    xorl    %ebp, %ebp
    movq    %rsp, %rbx
    andq    $-16, %rsp
    call    sandbox_relocate
    movq    %rbx, %rdi
    call    sandbox_start
    ud2

/* As ristretto.sandbox.Room divides it. */
    .bss
    .p2align 6
    .globl  sandbox_room
sandbox_room:
    .skip   42096
    .section .note.GNU-stack, "", @progbits
