package ristretto.benchmarks;

/** Programs of the operating system that benchmarks use. */
public enum Tool {
    QEMU, IP, WRK, NGINX, STRACE, IPERF3, APT_GET, DPKG
}
