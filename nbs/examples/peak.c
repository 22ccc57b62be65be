/* The ceiling: float32 multiply-adds in registers, on one core.
   gcc -O3 -march=native -funroll-all-loops peak.c -o peak && ./peak */
#include <stdio.h>
#include <time.h>
#ifdef __AVX512F__
#define WIDTH 64
#else
#define WIDTH 32
#endif
#define CHAINS 12 /* enough in flight to hide the latency of a multiply-add */
typedef float vec __attribute__((vector_size(WIDTH)));

int main(void) {
    vec a[CHAINS], x, y;
    for (unsigned i = 0; i < sizeof(vec)/sizeof(float); i++) { x[i] = 1.0000001f; y[i] = 1e-9f; }
    for (int i = 0; i < CHAINS; i++) a[i] = x*(i*1e-3f);
    struct timespec s, e;
    long n = 200000000;
    clock_gettime(CLOCK_MONOTONIC, &s);
    for (long k = 0; k < n; k++) for (int i = 0; i < CHAINS; i++) a[i] = a[i]*x + y;
    clock_gettime(CLOCK_MONOTONIC, &e);
    double t = e.tv_sec-s.tv_sec + (e.tv_nsec-s.tv_nsec)*1e-9;
    float sum = 0; /* so that nothing above is left out */
    for (int i = 0; i < CHAINS; i++) sum += a[i][0];
    printf("%.1f GFLOP/s on one core (%d bytes at a time; %g)\n", 2.*n*CHAINS*(WIDTH/4)/t*1e-9, WIDTH, sum);
    return 0;
}
