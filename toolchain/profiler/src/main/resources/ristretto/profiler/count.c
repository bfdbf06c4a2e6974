/*
 * A plug-in of QEMU (docs/devel/tcg-plugins of QEMU): counts the instructions of each block of translated code, and writes at the
 * end the address of each in hexadecimal and the number. The declarations are those of qemu-plugin.h, which distributions do not
 * ship; what is used is the same in all versions of the interface.
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef uint64_t qemu_plugin_id_t;
struct qemu_plugin_tb;
struct qemu_info;
typedef void (*translated)(qemu_plugin_id_t, struct qemu_plugin_tb *);
typedef void (*executed)(unsigned int, void *);
typedef void (*ended)(qemu_plugin_id_t, void *);
extern void qemu_plugin_register_vcpu_tb_trans_cb(qemu_plugin_id_t, translated);
extern void qemu_plugin_register_vcpu_tb_exec_cb(struct qemu_plugin_tb *, executed, int flags, void *);
extern void qemu_plugin_register_atexit_cb(qemu_plugin_id_t, ended, void *);
extern size_t qemu_plugin_tb_n_insns(const struct qemu_plugin_tb *);
extern uint64_t qemu_plugin_tb_vaddr(const struct qemu_plugin_tb *);

int qemu_plugin_version = VERSION;

struct block {
    struct block *next;
    uint64_t address, instructions, executions;
};

static struct block *blocks;
static const char *path;

static void count(unsigned int processor, void *block) {
    ((struct block *) block)->executions++;
}

static void translate(qemu_plugin_id_t id, struct qemu_plugin_tb *code) {
    struct block *block = calloc(1, sizeof *block);
    block->next = blocks;
    block->address = qemu_plugin_tb_vaddr(code);
    block->instructions = qemu_plugin_tb_n_insns(code);
    blocks = block;
    qemu_plugin_register_vcpu_tb_exec_cb(code, count, 0, block);
}

static void report(qemu_plugin_id_t id, void *nothing) {
    FILE *file = fopen(path, "w");
    if (file == NULL) {
        perror(path);
        return;
    }
    for (struct block *block = blocks; block != NULL; block = block->next) {
        fprintf(file, "%" PRIx64 " %" PRIu64 "\n", block->address, block->instructions * block->executions);
    }
    fclose(file);
}

int qemu_plugin_install(qemu_plugin_id_t id, const struct qemu_info *info, int argc, char **argv) {
    if (argc != 1 || strncmp(argv[0], "out=", 4) != 0) {
        return 1;
    }
    path = strdup(argv[0] + 4);
    qemu_plugin_register_vcpu_tb_trans_cb(id, translate);
    qemu_plugin_register_atexit_cb(id, report, NULL);
    return 0;
}
