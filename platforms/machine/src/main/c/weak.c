/*
 * Weak references, in place of TeaVM's references.c. The last reference of a queue is followed by itself, so that `next`
 * tells whether a reference is in a queue; when it leaves the queue it has none any more.
 */

int32_t teavm_reference_enqueue(TeaVM_Reference *reference) {
    TeaVM_ReferenceQueue *queue = reference->queue;
    reference->object = 0;
    if (queue == 0) {
        return 0;
    }
    teavm_gc_writeBarrier(reference);
    reference->queue = 0;
    reference->next = reference;
    if (queue->first == 0) {
        queue->first = reference;
    } else {
        teavm_gc_writeBarrier(queue->last);
        queue->last->next = reference;
    }
    teavm_gc_writeBarrier(queue);
    queue->last = reference;
    return 1;
}

int32_t teavm_reference_isEnqueued(TeaVM_Reference *reference) {
    return reference->next != 0;
}

void teavm_reference_clear(TeaVM_Reference *reference) {
    reference->object = 0;
}

TeaVM_Object *teavm_reference_get(TeaVM_Reference *reference) {
    return reference->object;
}

TeaVM_Reference *teavm_reference_poll(TeaVM_ReferenceQueue *queue) {
    TeaVM_Reference *reference = queue->first;
    if (reference == 0) {
        return 0;
    }
    teavm_gc_writeBarrier(queue);
    if (reference->next == reference) {
        queue->first = queue->last = 0;
    } else {
        queue->first = reference->next;
    }
    reference->next = 0;
    return reference;
}

/* A collection may have made the reference old while the arguments of its constructor were computed. */
void teavm_reference_init(TeaVM_Reference *reference, TeaVM_Object *object, TeaVM_ReferenceQueue *queue) {
    teavm_gc_writeBarrier(reference);
    reference->object = object;
    reference->queue = queue;
}
