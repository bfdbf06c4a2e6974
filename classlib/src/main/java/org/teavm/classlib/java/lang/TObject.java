package org.teavm.classlib.java.lang;

import org.teavm.dependency.PluggableDependency;
import org.teavm.interop.Address;
import org.teavm.interop.DelegateTo;
import org.teavm.interop.NoSideEffects;
import org.teavm.interop.Rename;
import org.teavm.interop.StaticInit;
import org.teavm.interop.Structure;
import org.teavm.interop.Superclass;
import org.teavm.interop.Unmanaged;
import org.teavm.runtime.Allocator;
import org.teavm.runtime.RuntimeArray;
import org.teavm.runtime.RuntimeClass;
import org.teavm.runtime.RuntimeObject;
import org.teavm.runtime.reflect.ClassInfo;
import ristretto.machine.Clock;
import ristretto.machine.Fiber;
import ristretto.machine.Monitor;

/**
 * {@link Object}. The second word of its header is the identity hash, 0 before anyone asked for it; or, negative, the
 * number of the object's {@link Monitor}.
 */
@Superclass("")
@StaticInit
public class TObject {
    private static final int HAS_MONITOR = 0x80000000;

    @Rename("fakeInit")
    public TObject() { }

    @Rename("<init>")
    private void init() { }

    @Rename("getClass")
    public final TClass<?> getClass0() {
        return (TClass<?>) (Object) getObjectClassInfo(this).classObject();
    }

    public static native ClassInfo getObjectClassInfo(Object object);

    @Override
    public int hashCode() {
        return identity();
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public String toString() {
        return getClass().getName() + "@" + TInteger.toHexString(hashCode());
    }

    @Override
    protected void finalize() throws Throwable { }

    final int identity() {
        int header = header(this);
        if (header > 0) {
            return header;
        }
        if (header == 0) {
            header = newIdentity();
            setHeader(this, header);
            return header;
        }
        Monitor monitor = Monitor.at(header & ~HAS_MONITOR);
        if (monitor.hash == 0) {
            monitor.hash = newIdentity();
        }
        return monitor.hash;
    }

    /** Positive, and spread so that hash tables of any size like it. */
    private static int newIdentity() {
        int hash;
        do {
            hash = ++RuntimeObject.nextId * 0x9E3779B1 >>> 1;
        } while (hash == 0);
        return hash;
    }

    // Monitors (JLS 17.1). The compiler calls the next two for synchronized.

    static void monitorEnterSync(TObject object) {
        if (object == null) {
            throw new NullPointerException();
        }
        if (Fiber.current() != null) {
            monitor(object).enter();
        }
    }

    static void monitorExitSync(TObject object) {
        if (Fiber.current() != null) {
            Monitor monitor = ownedMonitor(object);
            monitor.exit();
            if (monitor.idle()) {
                setHeader(object, monitor.hash);
                monitor.give();
            }
        }
    }

    // The same under the names for programs with TeaVM's own threads.

    static void monitorEnter(TObject object) {
        monitorEnterSync(object);
    }

    static void monitorExit(TObject object) {
        monitorExitSync(object);
    }

    private static Monitor monitor(TObject object) {
        int header = header(object);
        if (header < 0) {
            return Monitor.at(header & ~HAS_MONITOR);
        }
        Monitor monitor = Monitor.take(header);
        setHeader(object, monitor.number() | HAS_MONITOR);
        return monitor;
    }

    private static Monitor ownedMonitor(TObject object) {
        int header = header(object);
        if (header < 0) {
            Monitor monitor = Monitor.at(header & ~HAS_MONITOR);
            if (monitor.ownedByCurrent()) {
                return monitor;
            }
        }
        throw new IllegalMonitorStateException("current thread is not owner");
    }

    static boolean holdsLock(TObject object) {
        int header = header(object);
        return header < 0 && Monitor.at(header & ~HAS_MONITOR).ownedByCurrent();
    }

    @Rename("notify")
    public final void notify0() {
        ownedMonitor(this).signal();
    }

    @Rename("notifyAll")
    public final void notifyAll0() {
        Monitor monitor = ownedMonitor(this);
        while (monitor.signal()) {
            // Until nobody waits.
        }
    }

    @Rename("wait")
    public final void wait0() throws InterruptedException {
        waitUntil(Long.MAX_VALUE);
    }

    @Rename("wait")
    public final void wait0(long milliseconds) throws InterruptedException {
        waitFor(milliseconds, 0);
    }

    @Rename("wait")
    public final void wait0(long milliseconds, int nanoseconds) throws InterruptedException {
        waitFor(milliseconds, nanoseconds);
    }

    private void waitFor(long milliseconds, int nanoseconds) throws InterruptedException {
        checkTimeout(milliseconds, nanoseconds);
        waitUntil(milliseconds == 0 && nanoseconds == 0 ? Long.MAX_VALUE : deadline(milliseconds, nanoseconds));
    }

    static void checkTimeout(long milliseconds, int nanoseconds) {
        if (milliseconds < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        if (nanoseconds < 0 || nanoseconds > 999_999) {
            throw new IllegalArgumentException("nanosecond timeout value out of range");
        }
    }

    final void waitUntil(long deadline) throws InterruptedException {
        Monitor monitor = ownedMonitor(this);
        if (Fiber.current().interrupted || !monitor.await(deadline)) {
            Fiber.throwIfInterrupted();
        }
    }

    /** Tells those who wait for {@code object}, if any do, without owning it before. */
    static void tellAll(TObject object) {
        if (header(object) < 0) {
            synchronized (object) {
                ((Object) object).notifyAll();
            }
        }
    }

    /** The point of time so far from now, or never if that is more than 292 years. */
    static long deadline(long milliseconds, int nanoseconds) {
        long now = Clock.now();
        if (milliseconds >= (Long.MAX_VALUE - now) / 1_000_000 - 1) {
            return Long.MAX_VALUE;
        }
        return now + milliseconds * 1_000_000 + nanoseconds;
    }

    @DelegateTo("headerOf")
    @NoSideEffects
    @Unmanaged
    private static native int header(TObject object);

    @Unmanaged
    private static int headerOf(RuntimeObject object) {
        return object.hashCode;
    }

    @DelegateTo("setHeaderOf")
    @Unmanaged
    private static native void setHeader(TObject object, int value);

    @Unmanaged
    private static void setHeaderOf(RuntimeObject object, int value) {
        object.hashCode = value;
    }

    @Override
    @DelegateTo("copy")
    @PluggableDependency(ObjectDependencyPlugin.class)
    protected native Object clone() throws CloneNotSupportedException;

    /** The body of {@link #clone}: all that is behind the header. */
    @SuppressWarnings("unused")
    private static RuntimeObject copy(RuntimeObject original) {
        RuntimeClass type = RuntimeClass.getClass(original);
        int header = Structure.sizeOf(RuntimeObject.class);
        RuntimeObject copy;
        int size;
        if (type.itemType == null) {
            size = type.size;
            copy = Allocator.allocate(type).toStructure();
        } else {
            RuntimeArray array = (RuntimeArray) original;
            int itemSize = RuntimeClass.isPrimitive(type.itemType) ? type.itemType.size : Address.sizeOf();
            int start = Address.align(Address.fromInt(Structure.sizeOf(RuntimeArray.class)), itemSize).toInt();
            size = start + itemSize * array.size;
            copy = Allocator.allocateArray(type, array.size).toStructure();
        }
        Address.moveMemoryBlock(original.toAddress().add(header), copy.toAddress().add(header), size - header);
        return copy;
    }
}
