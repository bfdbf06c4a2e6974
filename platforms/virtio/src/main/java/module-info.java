/** Drivers for the virtio devices of QEMU, Firecracker and Cloud Hypervisor (OASIS virtio 1.2). */
module ristretto.virtio {
    requires transitive ristretto.machine;
    requires transitive ristretto.signatures;

    exports ristretto.virtio;
}
