/* The network interface: a tap device that the launcher opened, or that is opened here before privileges go. */
#include "machine.h"
#include "sandbox.h"

static int network = -1;

int network_descriptor(void) {
    return network;
}

void network_initialize(const struct options *options) {
    network = options->descriptor;
}
