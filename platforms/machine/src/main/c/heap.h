/* What the collector needs beside Java; included before the generated code. */
#ifndef RISTRETTO_HEAP_H
#define RISTRETTO_HEAP_H

#include <stdint.h>

/* The collector's cards as if the first stood for address 0: see the write barrier in core.h. */
extern char *heap_cards;

static inline int32_t heap_first_bit(int64_t bits) {
    return __builtin_ctzll((uint64_t) bits);
}

static inline void heap_prefetch(const void *address) {
    __builtin_prefetch(address);
}

#endif
