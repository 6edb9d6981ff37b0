/*
 * How long picohttpparser takes for the heads in the files named, as lines "file nanoseconds": the fastest of 60 runs,
 * as ParserTable takes it.
 * Links against H2O's library, which holds it: cc -O2 picohttpparser.c -lh2o-evloop
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define RUNS 60
#define MOST_FIELDS 100
#define NANOS_PER_RUN 100e6

/* H2O's package installs no header for these two. */
struct phr_header {
    const char *name;
    size_t name_len;
    const char *value;
    size_t value_len;
};

int phr_parse_request(const char *octets, size_t length, const char **method, size_t *method_length, const char **path,
                      size_t *path_length, int *minor_version, struct phr_header *fields, size_t *field_count,
                      size_t length_before);

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1e9 + time.tv_nsec;
}

static int parse(const char *octets, size_t length) {
    const char *method, *path;
    size_t method_length, path_length, field_count = MOST_FIELDS;
    int minor_version;
    struct phr_header fields[MOST_FIELDS];
    return phr_parse_request(octets, length, &method, &method_length, &path, &path_length, &minor_version, fields,
                             &field_count, 0);
}

static double nanos_per_head(const char *octets, size_t length, long rounds) {
    double start = now();
    for (long i = 0; i < rounds; i++) {
        if (parse(octets, length) != (int)length) {
            fprintf(stderr, "picohttpparser does not take the head\n");
            exit(1);
        }
    }
    return (now() - start) / rounds;
}

static double fastest(const char *octets, size_t length) {
    long rounds = NANOS_PER_RUN / nanos_per_head(octets, length, 100000);
    double best = nanos_per_head(octets, length, rounds);
    for (int i = 1; i < RUNS; i++) {
        double run = nanos_per_head(octets, length, rounds);
        if (run < best) best = run;
    }
    return best;
}

int main(int count, char **names) {
    static char octets[65536];
    for (int i = 1; i < count; i++) {
        FILE *file = fopen(names[i], "rb");
        if (!file) {
            perror(names[i]);
            return 1;
        }
        size_t length = fread(octets, 1, sizeof octets, file);
        fclose(file);
        printf("%s %.1f\n", names[i], fastest(octets, length));
    }
    return 0;
}
