/*
 * Java's semantics where C has none, and checks that cost nothing but themselves unless they fail: the call site, from
 * which handlers and stack traces are found, is recorded on the failing path only. The image compiler refers to what is
 * here; the functions that throw are Java (org.teavm.runtime.ExceptionHandling).
 */
#ifndef RISTRETTO_SEMANTICS_H
#define RISTRETTO_SEMANTICS_H

#include "core.h"
#include "stack.h"
#include "exceptions.h"

extern void semantics_throw_division_by_zero();
extern void semantics_throw_index_out_of_bounds(int32_t index, int32_t length);
extern void semantics_throw_array_store(void *value);
extern void semantics_throw_null_pointer(void *message);
extern void semantics_throw_class_cast(void *value, void *type);
extern void semantics_throw_initializer_failure(void *type, void *thrown);
extern void semantics_throw_erroneous_class(void *type, void *name);
extern void semantics_wait_for_initializer();

void *semantics_class(void *type);

/* Runs the static initializer of a class, which was not yet found initialized. */
void semantics_initialize(TeaVM_Class *type, void (*initializer)(), const char *name);

/*
 * The end of what the running fiber may use of its stack, short of a reserve. Methods that may call themselves compare with it when
 * they are entered; all that such a method calls without recursion, the collector and the making of the error included, fits into
 * the reserve. The page below the stack is never mapped, should it not.
 */
extern char *machine_stack_limit;
extern void semantics_need_stack();

#define ristretto_check_stack_at(id, ...) ({ \
    if (RISTRETTO_FAILS((char *) &teavm_shadowStack < machine_stack_limit)) { \
        TEAVM_CALL_SITE(id), semantics_need_stack(); \
    } })

#define RISTRETTO_CHECK(check) (check)
#define RISTRETTO_FAILS(condition) __builtin_expect(!!(condition), 0)
#define RISTRETTO_THROW(id, failure) (RISTRETTO_CALL(id, failure), __builtin_unreachable())

/* Code without a frame for the collector (Frames and LateFrames, of the image compiler) gets one when it fails, or a function apart does. What is called throws. */
enum { ristretto_framed = 1 };
#define RISTRETTO_FRAMELESS enum { ristretto_framed = 0 };
extern struct { TeaVM_StackFrame header; } teavm_shadowStack;
#define RISTRETTO_CALL(id, call) __builtin_choose_expr(ristretto_framed, \
    ({ TEAVM_CALL_SITE(id); (call); }), ({ TEAVM_ALLOC_STACK(0); TEAVM_CALL_SITE(id); (call); }))
#define RISTRETTO_THROW_APART(id, failure, apart) (__builtin_choose_expr(ristretto_framed, RISTRETTO_CALL(id, failure), apart), __builtin_unreachable())

static __attribute__((noinline, cold)) void ristretto_throw_null_pointer(int32_t id) {
    RISTRETTO_FRAMELESS
    RISTRETTO_CALL(id, teavm_throwNullPointerException());
}

#define ristretto_nullCheck_at(id, ...) ({ \
    void *checked_object = (__VA_ARGS__); \
    if (RISTRETTO_FAILS(checked_object == NULL)) { \
        RISTRETTO_THROW_APART(id, teavm_throwNullPointerException(), ristretto_throw_null_pointer(id)); \
    } \
    checked_object; })

/* In the program's own classes, with the message of the exception. */
#define ristretto_check_null_at(id, message, ...) ({ \
    if (RISTRETTO_FAILS((__VA_ARGS__) == NULL)) { \
        RISTRETTO_THROW(id, semantics_throw_null_pointer((void *) (message))); \
    } })

static __attribute__((noinline, cold)) void ristretto_throw_index(int32_t id, int32_t index, int32_t length) {
    RISTRETTO_FRAMELESS
    RISTRETTO_CALL(id, semantics_throw_index_out_of_bounds(index, length));
}

#define RISTRETTO_CHECK_INDEX(id, index, length, outside) ({ \
    int32_t checked_index = (index), checked_length = (length); \
    if (RISTRETTO_FAILS(outside)) { \
        RISTRETTO_THROW_APART(id, semantics_throw_index_out_of_bounds(checked_index, checked_length), ristretto_throw_index(id, checked_index, checked_length)); \
    } \
    checked_index; })
#define ristretto_checkBounds_at(id, index, ...) RISTRETTO_CHECK_INDEX(id, index, TEAVM_ARRAY_LENGTH(__VA_ARGS__), (uint32_t) checked_index >= (uint32_t) checked_length)
#define ristretto_checkUpperBound_at(id, index, ...) ristretto_checkBounds_at(id, index, __VA_ARGS__)
#define ristretto_checkLowerBound_at(id, index) RISTRETTO_CHECK_INDEX(id, index, -1, checked_index < 0)

#define ristretto_checkcast_at(id, object, type, ...) ({ \
    void *checked_object = (object); \
    if (checked_object != NULL && RISTRETTO_FAILS(!(__VA_ARGS__)((TeaVM_Class *) (type), TEAVM_CLASS_OF(checked_object)))) { \
        RISTRETTO_THROW(id, semantics_throw_class_cast(checked_object, (TeaVM_Class *) (type))); \
    } \
    checked_object; })

#define ristretto_initializeClass_at(id, type, initializer) ({ \
    if (RISTRETTO_FAILS(((type)->flags & 1) == 0)) { \
        TEAVM_CALL_SITE(id); \
        (initializer)(); \
    } })

/* A divisor that the C compiler knows leaves nothing of the check. The least value by -1 would trap. */
#define RISTRETTO_DIVISION(id, type, dividend, divisor, result, by_minus_one) ({ \
    type checked_dividend = (dividend), checked_divisor = (divisor), checked_result; \
    if (RISTRETTO_FAILS((uint64_t) checked_divisor + 1 <= 1)) { \
        if (checked_divisor == 0) { \
            RISTRETTO_THROW(id, semantics_throw_division_by_zero()); \
        } \
        checked_result = (by_minus_one); \
    } else { \
        checked_result = (result); \
    } \
    checked_result; })

#define ristretto_divide_i32_at(id, a, b) RISTRETTO_DIVISION(id, int32_t, a, b, checked_dividend / checked_divisor, -checked_dividend)
#define ristretto_divide_i64_at(id, a, b) RISTRETTO_DIVISION(id, int64_t, a, b, checked_dividend / checked_divisor, -checked_dividend)
#define ristretto_remainder_i32_at(id, a, b) RISTRETTO_DIVISION(id, int32_t, a, b, checked_dividend % checked_divisor, 0)
#define ristretto_remainder_i64_at(id, a, b) RISTRETTO_DIVISION(id, int64_t, a, b, checked_dividend % checked_divisor, 0)

static __attribute__((noinline, cold)) int64_t ristretto_narrow(double value, int64_t least, int64_t largest) {
    return value != value ? 0 : value < 0 ? least : largest;
}

/* Floats convert to doubles exactly, so one range check serves both. */
static inline int32_t ristretto_f64_to_i32(double value) {
    return RISTRETTO_FAILS(!(value > -2147483649.0 && value < 2147483648.0)) ?
        (int32_t) ristretto_narrow(value, INT32_MIN, INT32_MAX) : (int32_t) value;
}

static inline int64_t ristretto_f64_to_i64(double value) {
    return RISTRETTO_FAILS(!(value >= -0x1p63 && value < 0x1p63)) ? ristretto_narrow(value, INT64_MIN, INT64_MAX) : (int64_t) value;
}

#define ristretto_f32_to_i32(value) ristretto_f64_to_i32(value)
#define ristretto_f32_to_i64(value) ristretto_f64_to_i64(value)

static inline int32_t ristretto_admits(void *array, void *value) {
    TeaVM_Class *item = TEAVM_CLASS_OF(array)->itemType;
    return item == teavm_objectClass || item == TEAVM_CLASS_OF(value) || item->isSupertypeOf(item, TEAVM_CLASS_OF(value));
}

#define ristretto_check_store_at(id, array, ...) ({ \
    void *checked_value = (__VA_ARGS__); \
    if (checked_value != NULL && RISTRETTO_FAILS(!ristretto_admits(array, checked_value))) { \
        RISTRETTO_THROW(id, semantics_throw_array_store(checked_value)); \
    } })

/* For the collector (org.teavm.runtime.Cards), before a reference is stored into an element. */
static inline void ristretto_element_barrier(void *array, int32_t index) {
    heap_cards[(uintptr_t) &TEAVM_ARRAY_AT(array, void *, index) >> 9] = 0;
}

/* The same before any references may be stored into an object or an array of references. */
static __attribute__((noinline)) void ristretto_object_barrier(void *object) {
    char *last = TEAVM_CLASS_OF(object)->itemType == NULL ? (char *) object
        : (char *) &TEAVM_ARRAY_AT(object, void *, TEAVM_ARRAY_LENGTH(object)) - 1;
    uintptr_t first_card = (uintptr_t) object >> 9;
    memset(heap_cards + first_card, 0, ((uintptr_t) last >> 9) - first_card + 1);
}

/* Accesses to buffers and strings. The method, which is called for what lies outside, throws. */
#define RISTRETTO_OUTSIDE(at, type, length) RISTRETTO_FAILS((at) < 0 || (at) > (length) - (int32_t) sizeof(type))

#define ristretto_get_at(id, type, convert, method, buffer, length, memory, start, object, ...) ({ \
    void *accessed = (object); \
    int32_t accessed_at = (__VA_ARGS__); \
    RISTRETTO_OUTSIDE(accessed_at, type, TEAVM_FIELD(accessed, buffer, length)) ? RISTRETTO_CALL(id, method(accessed, accessed_at)) \
        : convert(*(type *) ((char *) TEAVM_FIELD(accessed, memory, start) + accessed_at)); })

#define ristretto_string_length(...) TEAVM_ARRAY_LENGTH(TEAVM_FIELD((void *) (__VA_ARGS__), TeaVM_String, characters))
#define RISTRETTO_CHAR_AT(calling, id, method, string, ...) ({ \
    void *accessed = (string); \
    int32_t accessed_at = (__VA_ARGS__); \
    TeaVM_Array *accessed_text = TEAVM_FIELD(accessed, TeaVM_String, characters); \
    RISTRETTO_FAILS((uint32_t) accessed_at >= (uint32_t) TEAVM_ARRAY_LENGTH(accessed_text)) ? calling(id, method(accessed, accessed_at)) \
        : (int32_t) TEAVM_ARRAY_AT(accessed_text, char16_t, accessed_at); })
#define ristretto_char_at_at(id, ...) RISTRETTO_CHAR_AT(RISTRETTO_CALL, id, __VA_ARGS__)
/* In code that never has a frame, before there is a heap. */
#define RISTRETTO_PLAIN_CALL(id, call) (call)
#define ristretto_char_at(...) RISTRETTO_CHAR_AT(RISTRETTO_PLAIN_CALL, 0, __VA_ARGS__)

#define ristretto_put_at(id, type, convert, method, buffer, length, memory, start, constant, object, at, ...) ({ \
    void *accessed = (object); \
    int32_t accessed_at = (at); \
    __auto_type accessed_value = (__VA_ARGS__); \
    if (RISTRETTO_OUTSIDE(accessed_at, type, TEAVM_FIELD(accessed, buffer, length)) || RISTRETTO_FAILS(TEAVM_FIELD(accessed, memory, constant))) { \
        RISTRETTO_CALL(id, method(accessed, accessed_at, accessed_value)); \
    } else { \
        *(type *) ((char *) TEAVM_FIELD(accessed, memory, start) + accessed_at) = convert(accessed_value); \
    } })

#endif
