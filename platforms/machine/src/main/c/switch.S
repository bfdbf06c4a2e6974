/*
 * machine_switch_stacks(save, load): pushes the registers that a called function must preserve (System V AMD64 ABI,
 * section 3.2.1), stores the stack pointer at *save, takes `load` for it and pops the registers that were pushed there.
 */
    .text
    .globl  machine_switch_stacks
    .type   machine_switch_stacks, @function
machine_switch_stacks:
    pushq   %rbp
    pushq   %rbx
    pushq   %r12
    pushq   %r13
    pushq   %r14
    pushq   %r15
    movq    %rsp, (%rdi)
    movq    %rsi, %rsp
    popq    %r15
    popq    %r14
    popq    %r13
    popq    %r12
    popq    %rbx
    popq    %rbp
    ret
    .size   machine_switch_stacks, . - machine_switch_stacks
    .section .note.GNU-stack, "", @progbits
