/* Checks that throw: each is given the number of its call site, for the frame, in case it fails. */
#ifndef RISTRETTO_CHECKS_H
#define RISTRETTO_CHECKS_H

#include "runtime.h"

#define CALLSITE_ARGUMENTS(...) __VA_ARGS__
#define CALLSITE_CHECK(site, check, arguments) callsite_##check(site, CALLSITE_ARGUMENTS arguments)
#define CALLSITE_INLINE static inline __attribute__((always_inline))

_Noreturn void callsite_throw_null(int32_t site);
_Noreturn void callsite_throw_bounds(int32_t site);
_Noreturn void callsite_throw_cast(int32_t site);

CALLSITE_INLINE void *callsite_nullCheck(int32_t site, void *object) {
    if (__builtin_expect(object == 0, 0)) {
        callsite_throw_null(site);
    }
    return object;
}

CALLSITE_INLINE int32_t callsite_checkBounds(int32_t site, int32_t index, void *array) {
    if (__builtin_expect((uint32_t) index >= (uint32_t) TEAVM_ARRAY_LENGTH(array), 0)) {
        callsite_throw_bounds(site);
    }
    return index;
}

CALLSITE_INLINE int32_t callsite_checkLowerBound(int32_t site, int32_t index) {
    if (__builtin_expect(index < 0, 0)) {
        callsite_throw_bounds(site);
    }
    return index;
}

CALLSITE_INLINE int32_t callsite_checkUpperBound(int32_t site, int32_t index, void *array) {
    if (__builtin_expect(index >= TEAVM_ARRAY_LENGTH(array), 0)) {
        callsite_throw_bounds(site);
    }
    return index;
}

CALLSITE_INLINE void *callsite_checkcast(int32_t site, void *object, void *type, int32_t (*subtypes)(TeaVM_Class *, TeaVM_Class *)) {
    if (__builtin_expect(object != 0 && !subtypes((TeaVM_Class *) type, TEAVM_CLASS_OF(object)), 0)) {
        callsite_throw_cast(site);
    }
    return object;
}

#endif
