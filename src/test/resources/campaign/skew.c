/* The time of day of one process, moved by as many seconds as the file KEHOACH_SKEW holds; counters stay as they are. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static volatile long long *seconds;
static int (*real_clock_gettime)(clockid_t, struct timespec *);

__attribute__((constructor)) static void begin(void) {
    real_clock_gettime = dlsym(RTLD_NEXT, "clock_gettime");
    const char *file = getenv("KEHOACH_SKEW");
    int fd = file ? open(file, O_RDONLY) : -1;
    if (fd >= 0) {
        void *map = mmap(NULL, sizeof(long long), PROT_READ, MAP_SHARED, fd, 0);
        seconds = map == MAP_FAILED ? NULL : map;
        close(fd);
    }
}

static long long skew(void) {
    return seconds ? *seconds : 0;
}

int clock_gettime(clockid_t id, struct timespec *at) {
    if (!real_clock_gettime) {
        begin();
    }
    int result = real_clock_gettime(id, at);
    if (result == 0 && (id == CLOCK_REALTIME || id == CLOCK_REALTIME_COARSE)) {
        at->tv_sec += skew();
    }
    return result;
}

int gettimeofday(struct timeval *at, void *zone) {
    struct timespec now;
    (void) zone;
    int result = clock_gettime(CLOCK_REALTIME, &now);
    at->tv_sec = now.tv_sec;
    at->tv_usec = now.tv_nsec / 1000;
    return result;
}

time_t time(time_t *at) {
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    if (at) {
        *at = now.tv_sec;
    }
    return now.tv_sec;
}
