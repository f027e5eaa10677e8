/* libvirt's own client as the yardstick of call.rs.
 *
 * Opens the URI given. For each line "PROCEDURE COUNT" on standard input it
 * makes that many calls, one after the other, and prints the nanoseconds that
 * each took, one a line. */
#define _POSIX_C_SOURCE 200809L
#include <libvirt/libvirt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static int lookup(virConnectPtr connect)
{
    virDomainPtr domain = virDomainLookupByName(connect, "test");
    return domain ? virDomainFree(domain) : -1;
}

static int lib_version(virConnectPtr connect)
{
    unsigned long version;
    return virConnectGetLibVersion(connect, &version);
}

static long long now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1000000000LL + time.tv_nsec;
}

int main(int argc, char **argv)
{
    char procedure[64];
    int count;
    virConnectPtr connect = argc == 2 ? virConnectOpen(argv[1]) : NULL;
    if (!connect)
        return 1;
    while (scanf("%63s %d", procedure, &count) == 2) {
        int (*call)(virConnectPtr) =
            strcmp(procedure, "DOMAIN_LOOKUP_BY_NAME") == 0 ? lookup : lib_version;
        long long *took = calloc(count, sizeof *took);
        for (int i = 0; i < count; i++) {
            long long start = now();
            if (call(connect) < 0)
                return 1;
            took[i] = now() - start;
        }
        for (int i = 0; i < count; i++)
            printf("%lld\n", took[i]);
        fflush(stdout);
        free(took);
    }
    return virConnectClose(connect) < 0;
}
