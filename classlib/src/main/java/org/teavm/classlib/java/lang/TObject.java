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
import ristretto.machine.Header;
import ristretto.machine.Monitor;

/** {@link Object}. The second word of its {@link Header} is for the identity hash and the lock. */
@Superclass("")
@StaticInit
public class TObject {
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
        if (Header.isHash(header)) {
            return header;
        }
        if (header == 0) {
            header = newIdentity();
            setHeader(this, header);
            return header;
        }
        Monitor monitor = monitor(this);
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

    // Monitors (JLS 17.1). The compiler calls the next two for synchronized. They have no frame in the list of roots, for that
    // would cost more than they do: where they are called, references are in the caller's.

    @Unmanaged
    static void monitorEnterSync(TObject object) {
        if (object != null && header(object) == 0) {
            setHeader(object, Header.own());
        } else {
            enterAgain(object);
        }
    }

    /** The object has an identity hash, or somebody has its lock. */
    private static void enterAgain(TObject object) {
        if (object == null) {
            throw new NullPointerException();
        }
        int header = header(object);
        if (Header.isOwn(header) && Header.hasRoom(header)) {
            setHeader(object, header + 1);
        } else if (Fiber.current() != null) {
            monitor(object).enter();
        }
    }

    @Unmanaged
    static void monitorExitSync(TObject object) {
        if (header(object) == Header.own()) {
            setHeader(object, 0);
        } else {
            exitAgain(object);
        }
    }

    private static void exitAgain(TObject object) {
        int header = header(object);
        if (Header.isOwn(header)) {
            setHeader(object, header - 1);
        } else if (Fiber.current() != null) {
            leave(object, ownedMonitor(object));
        }
    }

    private static void leave(TObject object, Monitor monitor) {
        monitor.exit();
        if (monitor.idle()) {
            setHeader(object, monitor.hash);
            monitor.give();
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
        if (Header.hasMonitor(header)) {
            return Monitor.of(header);
        }
        Monitor monitor = Monitor.take(header);
        setHeader(object, Header.of(monitor));
        return monitor;
    }

    private static Monitor ownedMonitor(TObject object) {
        int header = header(object);
        if (Header.hasMonitor(header)) {
            Monitor monitor = Monitor.of(header);
            if (monitor.ownedByCurrent()) {
                return monitor;
            }
        } else if (Header.isOwn(header)) {
            return monitor(object);
        }
        throw new IllegalMonitorStateException("current thread is not owner");
    }

    static boolean holdsLock(TObject object) {
        int header = header(object);
        return Header.hasMonitor(header) ? Monitor.of(header).ownedByCurrent() : Header.isOwn(header);
    }

    @Rename("notify")
    public final void notify0() {
        if (!lockedAlone()) {
            ownedMonitor(this).signal();
        }
    }

    @Rename("notifyAll")
    public final void notifyAll0() {
        if (!lockedAlone()) {
            Monitor monitor = ownedMonitor(this);
            while (monitor.signal()) {
                // Until nobody waits.
            }
        }
    }

    /** Whether the running fiber has the lock, and nobody waits for anything: there would be a monitor. */
    private boolean lockedAlone() {
        return Header.isOwn(header(this));
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
        if (Header.hasMonitor(header(object))) {
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
