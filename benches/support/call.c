/* libvirt's own client as the yardstick of call.rs and bulk.rs.
 *
 * Opens the URI given. For each line "WHAT COUNT" on standard input it does
 * that so many times and prints the nanoseconds that each took, one a line.
 * "8xWHAT" does it from 8 threads at once, and each took its part of the whole.
 * A second argument is the path of a volume to transfer, as much as it holds. */
#define _POSIX_C_SOURCE 200809L
#include <libvirt/libvirt.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define THREADS 8
/* What libvirt sends at once. */
#define PIECE 262120

static const char *volume_path;

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

static int list(virConnectPtr connect)
{
    virDomainPtr *domains;
    int count = virConnectListAllDomains(connect, &domains, 0);
    for (int i = 0; i < count; i++)
        virDomainFree(domains[i]);
    if (count >= 0)
        free(domains);
    return count;
}

static int stats(virConnectPtr connect)
{
    virDomainStatsRecordPtr *records;
    int count = virConnectGetAllDomainStats(connect, 0, &records, 0);
    if (count >= 0)
        virDomainStatsRecordListFree(records);
    return count;
}

static int transfer(virConnectPtr connect, int up)
{
    static char piece[PIECE];
    virStorageVolPtr volume = virStorageVolLookupByPath(connect, volume_path);
    virStreamPtr stream = virStreamNew(connect, 0);
    virStorageVolInfo info;
    int done;
    if (!volume || !stream || virStorageVolGetInfo(volume, &info) < 0)
        return -1;
    memset(piece, 'x', sizeof piece);
    if (up) {
        if (virStorageVolUpload(volume, stream, 0, 0, 0) < 0)
            return -1;
        for (unsigned long long left = info.capacity; left; left -= done) {
            done = virStreamSend(stream, piece, left < PIECE ? left : PIECE);
            if (done < 0)
                return -1;
        }
    } else {
        if (virStorageVolDownload(volume, stream, 0, 0, 0) < 0)
            return -1;
        while ((done = virStreamRecv(stream, piece, PIECE)) > 0)
            ;
        if (done < 0)
            return -1;
    }
    if (virStreamFinish(stream) < 0)
        return -1;
    virStreamFree(stream);
    return virStorageVolFree(volume);
}

static int upload(virConnectPtr connect)
{
    return transfer(connect, 1);
}

static int download(virConnectPtr connect)
{
    return transfer(connect, 0);
}

static const struct {
    const char *name;
    int (*call)(virConnectPtr);
} CALLS[] = {
    { "CONNECT_GET_LIB_VERSION", lib_version },
    { "DOMAIN_LOOKUP_BY_NAME", lookup },
    { "CONNECT_LIST_ALL_DOMAINS", list },
    { "CONNECT_GET_ALL_DOMAIN_STATS", stats },
    { "STORAGE_VOL_UPLOAD", upload },
    { "STORAGE_VOL_DOWNLOAD", download },
};

static long long now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1000000000LL + time.tv_nsec;
}

struct share {
    virConnectPtr connect;
    int (*call)(virConnectPtr);
    int count;
    int failed;
};

static void *some_calls(void *argument)
{
    struct share *share = argument;
    for (int i = 0; i < share->count; i++)
        share->failed |= share->call(share->connect) < 0;
    return NULL;
}

static int at_once(virConnectPtr connect, int (*call)(virConnectPtr), int count, long long *took)
{
    pthread_t threads[THREADS];
    struct share shares[THREADS];
    int failed = 0;
    long long start = now();
    for (int i = 0; i < THREADS; i++) {
        shares[i] = (struct share){ connect, call, count / THREADS, 0 };
        if (pthread_create(&threads[i], NULL, some_calls, &shares[i]))
            return -1;
    }
    for (int i = 0; i < THREADS; i++) {
        pthread_join(threads[i], NULL);
        failed |= shares[i].failed;
    }
    long long each = (now() - start) / count;
    for (int i = 0; i < count; i++)
        took[i] = each;
    return failed ? -1 : 0;
}

static int turn(virConnectPtr connect, const char *what, int count, long long *took)
{
    int many = strncmp(what, "8x", 2) == 0;
    const char *name = many ? what + 2 : what;
    for (size_t known = 0; known < sizeof CALLS / sizeof *CALLS; known++) {
        if (strcmp(name, CALLS[known].name) != 0)
            continue;
        if (many)
            return at_once(connect, CALLS[known].call, count, took);
        for (int i = 0; i < count; i++) {
            long long start = now();
            if (CALLS[known].call(connect) < 0)
                return -1;
            took[i] = now() - start;
        }
        return 0;
    }
    return -1;
}

int main(int argc, char **argv)
{
    char what[64];
    int count;
    virConnectPtr connect = argc >= 2 ? virConnectOpen(argv[1]) : NULL;
    if (!connect)
        return 1;
    volume_path = argc >= 3 ? argv[2] : "";
    while (scanf("%63s %d", what, &count) == 2) {
        long long *took = calloc(count, sizeof *took);
        if (!took || turn(connect, what, count, took) < 0)
            return 1;
        for (int i = 0; i < count; i++)
            printf("%lld\n", took[i]);
        fflush(stdout);
        free(took);
    }
    return virConnectClose(connect) < 0;
}
