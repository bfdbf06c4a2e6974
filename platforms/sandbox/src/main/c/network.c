/*
 * The network interface is one descriptor. Either it is a tap device (Linux, Documentation/networking/tuntap.rst), whose
 * frames have a virtio_net_hdr in front, or a stream socket, whose frames have their length in front: what passt(1) and
 * QEMU's "-netdev stream" speak. The launcher opened it, or it is opened here before privileges go.
 */
#include "machine.h"
#include "sandbox.h"

#define SET_INTERFACE 0x400454CA /* TUNSETIFF */
#define GET_INTERFACE 0x800454D2 /* TUNGETIFF */
#define SET_OFFLOAD 0x400454D0   /* TUNSETOFFLOAD */
#define GET_MTU 0x8921           /* SIOCGIFMTU */

#define IS_TAP 0x0002
#define NO_PACKET_INFORMATION 0x1000
#define OFFLOAD_HEADER 0x4000
#define OFFLOAD_CHECKSUM 1
#define OFFLOAD_TCP_IPV4 2

#define OPEN_READ_WRITE 2
#define NON_BLOCKING 0x800
#define SET_FLAGS 4
#define FAMILY_UNIX 1
#define FAMILY_INET 2
#define STREAM 1
#define DATAGRAM 2

#define EPERM 1
#define ENOENT 2
#define EACCES 13
#define EBUSY 16

/* struct ifreq. */
struct interface { char name[16]; union { int16_t flags; int32_t mtu; char bytes[24]; }; };
struct unix_address { uint16_t family; char path[108]; };

static int network = -1;
static int network_lost, wants_to_write;
static int32_t network_kind, network_mtu = 1500;
static int64_t network_mac;

int network_descriptor(void) {
    return network;
}

static int mtu(const char *name) {
    struct interface request = { { 0 } };
    strncpy(request.name, name, sizeof(request.name) - 1);
    long socket = CALL_3(CALL_SOCKET, FAMILY_INET, DATAGRAM, 0);
    long failure = socket < 0 ? socket : CALL_3(CALL_IOCTL, socket, GET_MTU, &request);
    CALL_3(CALL_CLOSE, socket, 0, 0);
    return failure < 0 ? -1 : request.mtu;
}

static void open_tap(const char *name) {
    struct interface request = { { 0 } };
    if (strlen(name) >= sizeof(request.name) || mtu(name) < 0) {
        refuse("there is no such tap device; 'ip tuntap add NAME mode tap user USER' makes one: ", name, 0);
    }
    network = (int) CALL_3(CALL_OPEN, "/dev/net/tun", OPEN_READ_WRITE | NON_BLOCKING, 0);
    if (network < 0) {
        refuse(-network == ENOENT ? "the kernel has no tap devices; load the module tun: /dev/net/tun"
            : "this user may not open /dev/net/tun", "", network);
    }
    strcpy(request.name, name);
    request.flags = IS_TAP | NO_PACKET_INFORMATION | OFFLOAD_HEADER;
    long failure = CALL_3(CALL_IOCTL, network, SET_INTERFACE, &request);
    if (failure < 0) {
        refuse(failure == -EBUSY ? "another process uses the tap device " : failure == -EPERM
            ? "this user may not use the tap device; 'ip tuntap add NAME mode tap user USER' makes one that it may: "
            : "not a tap device: ", name, failure);
    }
}

/* An address for one station, locally administered, that stays the same for the same tap device: FNV-1a of its name. */
static int64_t address_of(const char *name) {
    uint32_t hash = 2166136261u;
    for (; *name != 0; name++) {
        hash = (hash ^ (uint8_t) *name) * 16777619u;
    }
    return 0x525400000000 | (hash & 0xFFFFFF);
}

/* Asks a tap device what it is; no other descriptor answers. */
static int prepare_tap(void) {
    struct interface request = { { 0 } };
    if (CALL_3(CALL_IOCTL, network, GET_INTERFACE, &request) < 0) {
        return 0;
    }
    if ((request.flags & (IS_TAP | NO_PACKET_INFORMATION | OFFLOAD_HEADER)) != (IS_TAP | NO_PACKET_INFORMATION | OFFLOAD_HEADER)) {
        refuse("the tap device was not opened with IFF_TAP, IFF_NO_PI and IFF_VNET_HDR: ", request.name, 0);
    }
    long failure = CALL_3(CALL_IOCTL, network, SET_OFFLOAD, OFFLOAD_CHECKSUM | OFFLOAD_TCP_IPV4);
    if (failure < 0) {
        refuse("the tap device does not do checksums and segmentation: ", request.name, failure);
    }
    network_kind = 1;
    network_mac = address_of(request.name);
    int known = mtu(request.name);
    if (known >= 68 && known <= 65535) { /* RFC 791, section 3.2 */
        network_mtu = known;
    }
    return 1;
}

static void connect_stream(const char *path) {
    struct unix_address address = { FAMILY_UNIX, { 0 } };
    if (strlen(path) >= sizeof(address.path)) {
        refuse("the path of the socket is longer than 107 bytes: ", path, 0);
    }
    strcpy(address.path, path);
    network = (int) CALL_3(CALL_SOCKET, FAMILY_UNIX, STREAM, 0);
    long failure = CALL_3(CALL_CONNECT, network, &address, sizeof(address));
    if (failure < 0) {
        refuse("nobody listens at the socket ", path, failure);
    }
}

static void prepare_stream(void) {
    uint32_t random = 0;
    CALL_3(CALL_GETRANDOM, &random, sizeof(random), 0);
    network_kind = 2;
    network_mac = 0x525400000000 | (random & 0xFFFFFF);
}

void network_initialize(const struct options *options) {
    network = options->descriptor;
    if (options->tap != 0) {
        open_tap(options->tap);
    } else if (options->socket != 0) {
        connect_stream(options->socket);
    }
    if (network < 0) {
        return;
    }
    long failure = CALL_3(CALL_FCNTL, network, SET_FLAGS, OPEN_READ_WRITE | NON_BLOCKING);
    if (failure < 0) {
        refuse("the descriptor of the network is not open", "", failure);
    }
    if (!prepare_tap()) {
        prepare_stream();
    }
    if (options->mtu != 0) {
        network_mtu = options->mtu;
    }
    if (options->mac != 0) {
        network_mac = options->mac;
    }
}

/* What Java imports. */
int32_t sandbox_network_kind(void) { return network_kind; }
int32_t sandbox_network_mtu(void) { return network_mtu; }
int64_t sandbox_network_mac(void) { return network_mac; }

int32_t sandbox_network_read(int64_t into, int32_t length) {
    return (int32_t) CALL_3(CALL_READ, network, into, length);
}

int32_t sandbox_network_write(int64_t pieces, int32_t count) {
    return (int32_t) CALL_3(CALL_WRITEV, network, pieces, count);
}

void sandbox_network_await_room(int32_t wanted) {
    wants_to_write = wanted;
}

void sandbox_network_lose(void) {
    network_lost = 1;
}

/* Waits for the network or for the time; null is no limit. */
void network_wait(const struct time *left) {
    struct { int32_t descriptor; int16_t events, happened; } wanted = { network, wants_to_write ? 5 : 1, 0 };
    CALL_5(CALL_PPOLL, &wanted, network < 0 || network_lost ? 0 : 1, left, 0, 0);
}
