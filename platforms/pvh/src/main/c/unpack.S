/*
 * The entry of an image whose parts are compressed (the format is described in ristretto.compiler.Packing): puts them in
 * their places, clears what they leave, and goes on as if the boot loader had done so. 32-bit protected mode, paging
 * off; %ebx, which points to the start information, is kept. This lies behind the image, in what will be free memory.
 *
 * The compiler defines, as addresses: IMAGE_ENTRY; IMAGE_START, IMAGE_FILES (packed files, in their place and not
 * compressed), IMAGE_REST (behind them), IMAGE_DATA_END, IMAGE_END.
 */
    .section .note.pvh, "a", @note
    .long   4, 4, 18                    /* name size, value size, XEN_ELFNOTE_PHYS32_ENTRY */
    .asciz  "Xen"
    .long   unpack_entry

    .section .image.before, "aw", @nobits
    .space  IMAGE_FILES - IMAGE_START
    .section .image.rest, "aw", @nobits
    .space  IMAGE_END - IMAGE_REST
    .section .image.files, "a"
    .incbin "image.files"

    .section .text, "ax"
    .code32
    .globl  unpack_entry
unpack_entry:
    cld
    movl    $packed, %esi
    movl    $IMAGE_START, %edi
    movl    $IMAGE_FILES, %esp          /* there is no stack: the register holds where the part ends */
1:  cmpl    %esp, %edi
    jae     2f
    /* %ecx counts bytes, %eax is the command, %ebp the last distance. */
command:
    movzbl  (%esi), %eax
    incl    %esi
    movl    %eax, %ecx
    shrl    $6, %ecx
    cmpl    $3, %ecx
    jb      3f
    movzbl  (%esi), %ecx
    incl    %esi
    addl    $3, %ecx
    cmpl    $258, %ecx
    jb      3f
    movzwl  (%esi), %ecx
    addl    $2, %esi
3:  rep     movsb
    cmpl    %esp, %edi
    jae     2f
    movl    %eax, %edx
    shrl    $4, %edx
    andl    $3, %edx
    jz      5f
    movzwl  (%esi), %ebp
    cmpl    $2, %edx
    je      4f
    andl    $0xFF, %ebp
    cmpl    $1, %edx
    je      4f
    movl    (%esi), %ebp
    andl    $0xFFFFFF, %ebp
4:  addl    %edx, %esi
    incl    %ebp
5:  andl    $15, %eax
    leal    2(%eax), %ecx
    cmpl    $17, %ecx
    jb      6f
    movzbl  (%esi), %ecx
    incl    %esi
    addl    $17, %ecx
    cmpl    $272, %ecx
    jb      6f
    movzwl  (%esi), %ecx
    addl    $2, %esi
6:  movl    %esi, %edx
    movl    %edi, %esi
    subl    %ebp, %esi
    rep     movsb
    movl    %edx, %esi
    jmp     1b

2:  cmpl    $IMAGE_DATA_END, %edi
    je      7f
    movl    $IMAGE_REST, %edi
    movl    $IMAGE_DATA_END, %esp
    jmp     1b
7:  movl    $IMAGE_END, %ecx
    subl    %edi, %ecx
    xorl    %eax, %eax
    rep     stosb

    /* Calls count from where they are (ristretto.compiler.CallTargets). */
    movl    $IMAGE_START, %edi
    movl    $(IMAGE_FILES - IMAGE_START - 4), %ecx
8:  movb    $0xE8, %al
    repne   scasb
    jne     11f
    movl    (%edi), %eax
    leal    4 - IMAGE_START(%edi), %edx
    addl    $4, %edi
    testl   %eax, %eax
    js      9f
    cmpl    $(IMAGE_FILES - IMAGE_START), %eax
    jge     10f
    subl    %edx, %eax
    movl    %eax, -4(%edi)
    jmp     10f
9:  addl    %eax, %edx
    js      10f
    addl    $(IMAGE_FILES - IMAGE_START), %eax
    movl    %eax, -4(%edi)
10: subl    $4, %ecx
    jg      8b
11: movl    $IMAGE_ENTRY, %eax
    jmp     *%eax
packed:
    .incbin "image.packed"
    .section .note.GNU-stack, "", @progbits
