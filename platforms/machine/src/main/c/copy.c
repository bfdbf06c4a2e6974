/*
 * Copies. Up to 64 bytes go through registers, all loaded before any is stored, so that the two may overlap; more go 32 bytes at a
 * time. The processor's string instruction begins slowly, and is fast for long copies of bytes, but not of words to an odd address; an
 * emulated one is slow. So only targets that run on the processor itself say from which length on it is used (COPY_BY_STRING).
 */
#include <stddef.h>
#include <stdint.h>

typedef uint64_t word __attribute__((may_alias, aligned(1)));
typedef uint32_t half __attribute__((may_alias, aligned(1)));

#define WORD(at) (*(const word *) (at))
#define PUT(at, value) (*(word *) (at) = (value))

#ifndef COPY_BY_STRING
#define COPY_BY_STRING SIZE_MAX
#endif

static inline void forward(char *to, const char *from, size_t count) {
    if (count >= COPY_BY_STRING) {
        __asm__ volatile("rep movsb" : "+D"(to), "+S"(from), "+c"(count) : : "memory");
        return;
    }
    /* The end first: it may lie in what is overwritten. */
    const char *last = from + count - 32;
    char *end = to + count - 32;
    word w = WORD(last), x = WORD(last + 8), y = WORD(last + 16), z = WORD(last + 24);
    for (; to < end; to += 32, from += 32) {
        word a = WORD(from), b = WORD(from + 8), c = WORD(from + 16), d = WORD(from + 24);
        PUT(to, a), PUT(to + 8, b), PUT(to + 16, c), PUT(to + 24, d);
    }
    PUT(end, w), PUT(end + 8, x), PUT(end + 16, y), PUT(end + 24, z);
}

__attribute__((visibility("hidden"), used, optimize("O2"))) void *memmove(void *into, const void *source, size_t count) {
    char *to = into;
    const char *from = source;
    if (count > 64) {
        if ((uintptr_t) to - (uintptr_t) from >= count) {
            forward(to, from, count);
        } else {
            /* From behind; the rest of a division by eight last, which may lie in what is overwritten. */
            word first = WORD(from);
            size_t words = count / 8;
            to += count - 8;
            from += count - 8;
            __asm__ volatile("std; rep movsq; cld" : "+D"(to), "+S"(from), "+c"(words) : : "memory");
            PUT(into, first);
        }
    } else if (count >= 16) {
        word a = WORD(from), b = WORD(from + 8), y = WORD(from + count - 16), z = WORD(from + count - 8);
        if (count > 32) {
            word c = WORD(from + 16), d = WORD(from + 24), w = WORD(from + count - 32), x = WORD(from + count - 24);
            PUT(to + 16, c), PUT(to + 24, d), PUT(to + count - 32, w), PUT(to + count - 24, x);
        }
        PUT(to, a), PUT(to + 8, b), PUT(to + count - 16, y), PUT(to + count - 8, z);
    } else if (count >= 8) {
        word a = WORD(from), z = WORD(from + count - 8);
        PUT(to, a), PUT(to + count - 8, z);
    } else if (count >= 4) {
        half a = *(const half *) from, z = *(const half *) (from + count - 4);
        *(half *) to = a, *(half *) (to + count - 4) = z;
    } else if (count > 0) {
        char a = from[0], m = from[count / 2], z = from[count - 1];
        to[0] = a, to[count / 2] = m, to[count - 1] = z;
    }
    return into;
}

__attribute__((visibility("hidden"), used, alias("memmove"))) void *memcpy(void *into, const void *source, size_t count);
