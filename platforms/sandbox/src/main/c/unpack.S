/*
 * The entry of an image whose code, constants and data are compressed (the format is described in
 * ristretto.compiler.Packing): puts them in their places, protects them as the kernel would have, drops what is packed,
 * and goes on at the image's own entry. No page can be written and executed at the same time. Embedded files are not
 * compressed: the kernel maps them.
 *
 * The compiler defines, counted from where the image is loaded: IMAGE_ENTRY; IMAGE_START, IMAGE_FIRST_END (code);
 * IMAGE_REST (constants), IMAGE_WRITABLE, IMAGE_DATA_END; IMAGE_END.
 */
#define PAGE_START(at) ((at) & -4096)
#define PAGE_END(at) (((at) + 4095) & -4096)
#define CALL_MPROTECT 10
#define CALL_MUNMAP 11
#define CALL_MADVISE 28
#define ADVICE_POPULATE_WRITE 23        /* since Linux 5.14 */
#define PROTECTION_READ 1
#define PROTECTION_READ_EXECUTE 5

    .section .image, "aw", @nobits
    .space  IMAGE_END - IMAGE_START
    .section .image.files, "a"
    .incbin "image.files"

    .section .text, "ax"
    .globl  unpack_entry
unpack_entry:
    leaq    __ehdr_start(%rip), %rbx
    movq    %rbx, %rdi                  /* all pages at once; older kernels provide them one by one */
    movl    $PAGE_END(IMAGE_DATA_END), %esi
    movl    $ADVICE_POPULATE_WRITE, %edx
    movl    $CALL_MADVISE, %eax
    syscall
    leaq    packed(%rip), %rsi
    leaq    IMAGE_START(%rbx), %rdi
    leaq    IMAGE_FIRST_END(%rbx), %r8  /* where the part ends */

    /*
     * %eax is the command, %ebp the last distance, %r9 the place behind what is copied. Sixteen bytes are copied at a time,
     * the last of which may be too many: what follows overwrites them. Few branches depend on what is packed.
     */
1:  cmpq    %r8, %rdi
    jae     6f
    movzbl  (%rsi), %eax
    incq    %rsi
    movl    %eax, %ecx
    shrl    $6, %ecx
    cmpl    $3, %ecx
    jb      2f
    movzbl  (%rsi), %ecx
    incq    %rsi
    addl    $3, %ecx
    cmpl    $258, %ecx
    jb      2f
    movzwl  (%rsi), %ecx
    addq    $2, %rsi
2:  leaq    (%rdi,%rcx), %r9
    addq    %rsi, %rcx
    call    copy
    movq    %rcx, %rsi
    cmpq    %r8, %rdi
    jae     6f
    movl    %eax, %edx
    shrl    $4, %edx
    andl    $3, %edx                    /* bytes of the distance */
    leal    (,%rdx,8), %ecx
    movl    $1, %r10d
    shll    %cl, %r10d
    decl    %r10d
    andl    (%rsi), %r10d
    incl    %r10d
    testl   %edx, %edx
    cmovnzl %r10d, %ebp
    addq    %rdx, %rsi
    andl    $15, %eax
    leal    2(%rax), %ecx
    cmpl    $17, %ecx
    jb      3f
    movzbl  (%rsi), %ecx
    incq    %rsi
    addl    $17, %ecx
    cmpl    $272, %ecx
    jb      3f
    movzwl  (%rsi), %ecx
    addq    $2, %rsi
3:  leaq    (%rdi,%rcx), %r9
    movq    %rsi, %rdx
    movq    %rdi, %rsi
    subq    %rbp, %rsi
    cmpl    $16, %ebp
    jb      4f
    call    copy
    jmp     5f
4:  movb    (%rsi), %r10b
    movb    %r10b, (%rdi)
    incq    %rsi
    incq    %rdi
    cmpq    %r9, %rdi
    jb      4b
5:  movq    %rdx, %rsi
    jmp     1b

copy:
    movups  (%rsi), %xmm0
    movups  %xmm0, (%rdi)
    addq    $16, %rsi
    addq    $16, %rdi
    cmpq    %r9, %rdi
    jb      copy
    movq    %r9, %rdi
    ret

6:  leaq    IMAGE_DATA_END(%rbx), %r8
    cmpq    %r8, %rdi
    je      7f
    leaq    IMAGE_REST(%rbx), %rdi
    jmp     1b
7:  xorps   %xmm0, %xmm0
    movups  %xmm0, (%rdi)               /* what was too much */

    /* Calls count from where they are (ristretto.compiler.CallTargets). */
    leaq    IMAGE_START(%rbx), %rdi
    leaq    IMAGE_FIRST_END - 4(%rbx), %r8
    movl    $(4 - IMAGE_START), %r9d
    subl    %ebx, %r9d
8:  cmpq    %r8, %rdi
    jae     11f
    incq    %rdi
    cmpb    $0xE8, -1(%rdi)
    jne     8b
    movl    (%rdi), %eax
    leal    (%r9,%rdi), %edx
    addq    $4, %rdi
    testl   %eax, %eax
    js      9f
    cmpl    $(IMAGE_FIRST_END - IMAGE_START), %eax
    jge     8b
    subl    %edx, %eax
    movl    %eax, -4(%rdi)
    jmp     8b
9:  addl    %eax, %edx
    js      8b
    addl    $(IMAGE_FIRST_END - IMAGE_START), %eax
    movl    %eax, -4(%rdi)
    jmp     8b

11: movq    %rbx, %rdi
    movl    $PAGE_END(IMAGE_FIRST_END), %esi
    movl    $PROTECTION_READ_EXECUTE, %edx
    movl    $CALL_MPROTECT, %eax
    syscall
    testl   %eax, %eax
    jnz     12f
    leaq    PAGE_START(IMAGE_REST)(%rbx), %rdi
    movl    $(PAGE_START(IMAGE_WRITABLE) - PAGE_START(IMAGE_REST)), %esi
    movl    $PROTECTION_READ, %edx
    movl    $CALL_MPROTECT, %eax
    syscall
    testl   %eax, %eax
    jnz     12f
    leaq    packed(%rip), %rdi
    andq    $-4096, %rdi
    leaq    packed_end(%rip), %rsi
    subq    %rdi, %rsi
    movl    $CALL_MUNMAP, %eax
    syscall
    leaq    IMAGE_ENTRY(%rbx), %rax
    jmp     *%rax
12: ud2

    .section .packed, "a"
packed:
    .incbin "image.packed"
    .quad   0, 0                        /* may be read, and is not used */
packed_end:
    .section .note.GNU-stack, "", @progbits
