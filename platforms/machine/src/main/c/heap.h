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

/*
 * Methods of the collector (org.teavm.runtime) that gcc would call, for the sake of size, but that are a few instructions
 * each and run for every object or reference.
 */
#define INLINE static inline __attribute__((always_inline))
INLINE int64_t meth_otr_Marker_offset(void *);
INLINE int32_t meth_otr_HeapMap_contains(int64_t);
INLINE int32_t meth_otr_HeapMap_hasOld(int64_t);
INLINE int32_t meth_otr_HeapMap_hasYoung(int64_t);
INLINE int32_t meth_otr_HeapMap_isOld(int64_t);
INLINE int32_t meth_otr_HeapMap_makeOld(int64_t);
INLINE int64_t meth_otr_HeapMap_starts(int64_t);
INLINE int64_t meth_otr_HeapMap_bit(int64_t);
INLINE void meth_otr_Marker_push(void *, int64_t);
INLINE void *meth_otr_Marker_exchange(void *);
INLINE void meth_otr_Marker_process(void *);
INLINE int32_t meth_otr_Marker_scanFields(void *, void *);
INLINE int32_t meth_otr_Marker_scanLayout(void *, void *);
INLINE int64_t meth_otr_Allocator_arraySize(void *, int32_t);

#endif
