/* Matrix products and LSTM steps for training, on the bfloat16 tiles (AMX) of recent x86 processors: some ten times
   the speed of 32-bit BLAS on one core. Inputs and results are 32-bit floats; products are of bfloat16, summed in 32 bits.
   Where the processor has no such tiles, kernels.py uses PyTorch's own operations instead.
   Tiles: Intel 64 and IA-32 Architectures Software Developer's Manual, vol. 1, chapter 18. */
#include <immintrin.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

/* GCC's tile loads do not say that they read memory: this makes what was stored there count. */
#define SETTLED(at) __asm__ volatile("" : : "r"(at) : "memory")

#define PART 64

typedef struct { float *at; size_t size; } Buffer;

static void *room(Buffer *b, size_t bytes) {
    if (b->size < bytes) {
        free(b->at);
        b->size = bytes + bytes / 2;
        b->at = aligned_alloc(64, (b->size + 63) / 64 * 64);
    }
    return b->at;
}

/* Asks the system for the tiles; 0 when granted. Must be called once by each process. */
int start(void) {
    struct { uint8_t palette, row; uint8_t reserved[14]; uint16_t bytes[16]; uint8_t rows[16]; } __attribute__((packed)) c;
    if (syscall(SYS_arch_prctl, 0x1023, 18)) return 1;
    memset(&c, 0, sizeof c);
    c.palette = 1;
    for (int i = 0; i < 8; i++) { c.bytes[i] = 64; c.rows[i] = 16; }
    SETTLED(&c);
    _tile_loadconfig(&c);
    return 0;
}

static inline __mmask16 first(int n) { return n >= 16 ? 0xffff : n <= 0 ? 0 : (__mmask16)((1u << n) - 1); }

/* 16 pairs of bfloat16 out of 32 neighbours of one row. */
static inline __m512i pairs_of_row(const float *row, int n) {
    __m512 low = _mm512_maskz_loadu_ps(first(n), row), high = _mm512_maskz_loadu_ps(first(n - 16), row + 16);
    return (__m512i)_mm512_cvtne2ps_pbh(high, low);
}

/* 16 pairs of bfloat16 out of two rows, one above the other. */
static inline __m512i pairs_of_rows(const float *upper, const float *lower, int n) {
    __m512i a = _mm512_cvtepu16_epi32((__m256i)_mm512_cvtneps_pbh(_mm512_maskz_loadu_ps(first(n), upper)));
    __m512i b = lower ? _mm512_cvtepu16_epi32((__m256i)_mm512_cvtneps_pbh(_mm512_maskz_loadu_ps(first(n), lower))) : _mm512_setzero_si512();
    return _mm512_or_si512(a, _mm512_slli_epi32(b, 16));
}

static inline void transpose(uint32_t *to, const uint32_t (*from)[16]) {
    for (int i = 0; i < 16; i++)
        for (int j = 0; j < 16; j++) to[i * 16 + j] = from[j][i];
}

/* Tiles of 16 rows by 32 columns of the left factor, [rows / 16][depth / 32]. */
static void pack_left(uint32_t *to, const float *a, int lda, int transposed, int rows, int depth) {
    uint32_t block[16][16] __attribute__((aligned(64)));
    for (int r = 0; r < rows; r += 16)
        for (int k = 0; k < depth; k += 32, to += 256) {
            if (!transposed) {
                for (int i = 0; i < 16; i++)
                    _mm512_store_si512(to + i * 16, r + i < rows ? pairs_of_row(a + (size_t)(r + i) * lda + k, depth - k) : _mm512_setzero_si512());
                continue;
            }
            for (int i = 0; i < 16; i++) {
                int at = k + 2 * i;
                _mm512_store_si512(block[i], at >= depth ? _mm512_setzero_si512()
                    : pairs_of_rows(a + (size_t)at * lda + r, at + 1 < depth ? a + (size_t)(at + 1) * lda + r : 0, rows - r));
            }
            transpose(to, block);
        }
}

/* Tiles of 32 rows by 16 columns of the right factor, rows in pairs, [columns / 16][depth / 32]. */
static void pack_right(uint32_t *to, const float *b, int ldb, int transposed, int columns, int depth) {
    uint32_t block[16][16] __attribute__((aligned(64)));
    for (int c = 0; c < columns; c += 16)
        for (int k = 0; k < depth; k += 32, to += 256) {
            if (!transposed) {
                for (int i = 0; i < 16; i++) {
                    int at = k + 2 * i;
                    _mm512_store_si512(to + i * 16, at >= depth ? _mm512_setzero_si512()
                        : pairs_of_rows(b + (size_t)at * ldb + c, at + 1 < depth ? b + (size_t)(at + 1) * ldb + c : 0, columns - c));
                }
                continue;
            }
            for (int i = 0; i < 16; i++)
                _mm512_store_si512(block[i], c + i < columns ? pairs_of_row(b + (size_t)(c + i) * ldb + k, depth - k) : _mm512_setzero_si512());
            transpose(to, block);
        }
}

static void put(float *c, int ldc, int rows, int columns, const float *tile, int add) {
    __mmask16 m = first(columns);
    for (int i = 0; i < rows && i < 16; i++) {
        __m512 v = _mm512_load_ps(tile + i * 16);
        if (add) v = _mm512_add_ps(v, _mm512_maskz_loadu_ps(m, c + (size_t)i * ldc));
        _mm512_mask_storeu_ps(c + (size_t)i * ldc, m, v);
    }
}

static void multiply(const uint32_t *a, const uint32_t *b, float *c, int ldc, int rows, int columns, int depth, int add) {
    float tile[4][256] __attribute__((aligned(64)));
    int all = (depth + 31) / 32;
    size_t step = (size_t)all * 256;
    SETTLED(a); SETTLED(b);
    /* A part of the depth at a time, so that the left factor's part stays in the second-level cache. */
    for (int from = 0; from < all; from += PART, a += PART * 256, b += PART * 256, add = 1)
        for (int j = 0; j < columns; j += 32) {
            int deep = all - from < PART ? all - from : PART;
            const uint32_t *b0 = b + (size_t)(j / 16) * step, *b1 = j + 16 < columns ? b0 + step : b0;
            for (int i = 0; i < rows; i += 32) {
                const uint32_t *a0 = a + (size_t)(i / 16) * step, *a1 = i + 16 < rows ? a0 + step : a0;
                _tile_zero(0); _tile_zero(1); _tile_zero(2); _tile_zero(3);
                for (int k = 0; k < deep; k++) {
                    _tile_loadd(4, a0 + k * 256, 64); _tile_loadd(6, b0 + k * 256, 64);
                    _tile_dpbf16ps(0, 4, 6);
                    _tile_loadd(7, b1 + k * 256, 64);
                    _tile_dpbf16ps(1, 4, 7);
                    _tile_loadd(5, a1 + k * 256, 64);
                    _tile_dpbf16ps(2, 5, 6);
                    _tile_dpbf16ps(3, 5, 7);
                }
                _tile_stored(0, tile[0], 64); _tile_stored(1, tile[1], 64);
                _tile_stored(2, tile[2], 64); _tile_stored(3, tile[3], 64);
                float *at = c + (size_t)i * ldc + j;
                put(at, ldc, rows - i, columns - j, tile[0], add);
                if (j + 16 < columns) put(at + 16, ldc, rows - i, columns - j - 16, tile[1], add);
                if (i + 16 < rows) put(at + (size_t)16 * ldc, ldc, rows - i - 16, columns - j, tile[2], add);
                if (i + 16 < rows && j + 16 < columns) put(at + (size_t)16 * ldc + 16, ldc, rows - i - 16, columns - j - 16, tile[3], add);
            }
        }
}

static size_t packed(int n, int depth) { return (size_t)((n + 15) / 16) * ((depth + 31) / 32) * 1024; }

/* C [rows, columns] = or += op(A) [rows, depth] op(B) [depth, columns]; op(X) is X or, if asked, X transposed. */
void product(int rows, int columns, int depth, const float *a, int lda, int ta, const float *b, int ldb, int tb, float *c, int ldc, int add) {
    static __thread Buffer left, right;
    uint32_t *l = room(&left, packed(rows, depth)), *r = room(&right, packed(columns, depth));
    pack_left(l, a, lda, ta, rows, depth);
    pack_right(r, b, ldb, tb, columns, depth);
    multiply(l, r, c, ldc, rows, columns, depth, add);
}

static inline __m512 exponential(__m512 x) {
    x = _mm512_max_ps(_mm512_min_ps(x, _mm512_set1_ps(87)), _mm512_set1_ps(-87));
    __m512 n = _mm512_roundscale_ps(_mm512_mul_ps(x, _mm512_set1_ps(1.44269504f)), 0);
    __m512 r = _mm512_fnmadd_ps(n, _mm512_set1_ps(0.693147181f), x);
    __m512 p = _mm512_set1_ps(1.f / 720);
    p = _mm512_fmadd_ps(p, r, _mm512_set1_ps(1.f / 120));
    p = _mm512_fmadd_ps(p, r, _mm512_set1_ps(1.f / 24));
    p = _mm512_fmadd_ps(p, r, _mm512_set1_ps(1.f / 6));
    p = _mm512_fmadd_ps(p, r, _mm512_set1_ps(.5f));
    p = _mm512_fmadd_ps(p, r, _mm512_set1_ps(1));
    p = _mm512_fmadd_ps(p, r, _mm512_set1_ps(1));
    return _mm512_scalef_ps(p, n);
}

static inline __m512 sigmoid(__m512 x) {
    __m512 one = _mm512_set1_ps(1);
    return _mm512_div_ps(one, _mm512_add_ps(one, exponential(_mm512_sub_ps(_mm512_setzero_ps(), x))));
}

static inline __m512 hyperbolic(__m512 x) {
    return _mm512_fmsub_ps(_mm512_set1_ps(2), sigmoid(_mm512_add_ps(x, x)), _mm512_set1_ps(1));
}

/* One direction of an LSTM over [batch, time, ·]. gates: on entry the input's part, on leaving the gates i, f, g, o
   [batch, time, 4 width]; weights [4 width, width]; hidden and cell [batch, time, stride] resp. [batch, time, width].
   mask [batch, time] is 0 behind the end of a sentence, where the state stays 0. width must be a multiple of 16. */
void lstm(int batch, int time, int width, int backwards, float *gates, const float *weights, const float *mask, float *hidden, int stride, float *cell) {
    static __thread Buffer right, left;
    uint32_t *w = room(&right, packed(4 * width, width)), *h = room(&left, packed(batch, width));
    pack_right(w, weights, width, 1, 4 * width, width);
    for (int s = 0; s < time; s++) {
        int t = backwards ? time - 1 - s : s, before = backwards ? t + 1 : t - 1;
        if (s) {
            pack_left(h, hidden + (size_t)before * stride, time * stride, 0, batch, width);
            multiply(h, w, gates + (size_t)t * 4 * width, time * 4 * width, batch, 4 * width, width, 1);
        }
        for (int b = 0; b < batch; b++) {
            size_t at = (size_t)b * time + t;
            float *g = gates + at * 4 * width;
            const float *c0 = cell + ((size_t)b * time + before) * width;
            __m512 m = _mm512_set1_ps(mask[at]);
            for (int j = 0; j < width; j += 16) {
                __m512 i = sigmoid(_mm512_loadu_ps(g + j)), f = sigmoid(_mm512_loadu_ps(g + width + j));
                __m512 n = hyperbolic(_mm512_loadu_ps(g + 2 * width + j)), o = sigmoid(_mm512_loadu_ps(g + 3 * width + j));
                __m512 c = _mm512_mul_ps(i, n);
                if (s) c = _mm512_fmadd_ps(f, _mm512_loadu_ps(c0 + j), c);
                c = _mm512_mul_ps(c, m);
                _mm512_storeu_ps(g + j, i); _mm512_storeu_ps(g + width + j, f);
                _mm512_storeu_ps(g + 2 * width + j, n); _mm512_storeu_ps(g + 3 * width + j, o);
                _mm512_storeu_ps(cell + at * width + j, c);
                _mm512_storeu_ps(hidden + at * stride + j, _mm512_mul_ps(o, hyperbolic(c)));
            }
        }
    }
}

/* The way back: gates become the gradients before the gates' functions; above is the gradient of hidden. */
void lstm_back(int batch, int time, int width, int backwards, float *gates, const float *weights, const float *mask, const float *cell, const float *above, int stride) {
    static __thread Buffer right, left, states;
    uint32_t *w = room(&right, packed(width, 4 * width)), *l = room(&left, packed(batch, 4 * width));
    float *dh = room(&states, sizeof(float) * 2 * batch * width), *dc = dh + (size_t)batch * width;
    memset(dh, 0, sizeof(float) * 2 * batch * width);
    pack_right(w, weights, width, 0, width, 4 * width);
    __m512 one = _mm512_set1_ps(1);
    for (int s = time - 1; s >= 0; s--) {
        int t = backwards ? time - 1 - s : s, before = backwards ? t + 1 : t - 1;
        for (int b = 0; b < batch; b++) {
            size_t at = (size_t)b * time + t;
            float *g = gates + at * 4 * width;
            const float *c0 = cell + ((size_t)b * time + before) * width;
            __m512 m = _mm512_set1_ps(mask[at]);
            for (int j = 0; j < width; j += 16) {
                __m512 i = _mm512_loadu_ps(g + j), f = _mm512_loadu_ps(g + width + j);
                __m512 n = _mm512_loadu_ps(g + 2 * width + j), o = _mm512_loadu_ps(g + 3 * width + j);
                __m512 d = _mm512_mul_ps(m, _mm512_add_ps(_mm512_loadu_ps(above + at * stride + j), _mm512_loadu_ps(dh + (size_t)b * width + j)));
                __m512 tc = hyperbolic(_mm512_loadu_ps(cell + at * width + j));
                __m512 c = _mm512_fmadd_ps(_mm512_mul_ps(d, o), _mm512_fnmadd_ps(tc, tc, one), _mm512_loadu_ps(dc + (size_t)b * width + j));
                c = _mm512_mul_ps(c, m);
                __m512 p = s ? _mm512_loadu_ps(c0 + j) : _mm512_setzero_ps();
                _mm512_storeu_ps(g + j, _mm512_mul_ps(_mm512_mul_ps(c, n), _mm512_mul_ps(i, _mm512_sub_ps(one, i))));
                _mm512_storeu_ps(g + width + j, _mm512_mul_ps(_mm512_mul_ps(c, p), _mm512_mul_ps(f, _mm512_sub_ps(one, f))));
                _mm512_storeu_ps(g + 2 * width + j, _mm512_mul_ps(_mm512_mul_ps(c, i), _mm512_fnmadd_ps(n, n, one)));
                _mm512_storeu_ps(g + 3 * width + j, _mm512_mul_ps(_mm512_mul_ps(d, tc), _mm512_mul_ps(o, _mm512_sub_ps(one, o))));
                _mm512_storeu_ps(dc + (size_t)b * width + j, _mm512_mul_ps(c, f));
            }
        }
        if (s) {
            pack_left(l, gates + (size_t)t * 4 * width, time * 4 * width, 0, batch, 4 * width);
            multiply(l, w, dh, width, batch, width, 4 * width, 0);
        }
    }
}

/* Adam with decoupled weight decay over rows of a table (all of it when rows is null), in one pass; gradients are dense
   in the order of rows. Kingma and Ba 2015; Loshchilov and Hutter 2019. */
void adam(long count, int width, const int64_t *rows, float *p, const float *g, float *m, float *v, float clip, float rate, float b1, float b2, float fix1, float fix2, float decay) {
    for (long r = 0; r < count; r++) {
        size_t at = (size_t)(rows ? rows[r] : r) * width;
        const float *gr = g + (size_t)r * width;
        for (int j = 0; j < width; j++) {
            float d = gr[j] * clip;
            float m1 = m[at + j] = b1 * m[at + j] + (1 - b1) * d;
            float v1 = v[at + j] = b2 * v[at + j] + (1 - b2) * d * d;
            p[at + j] -= rate * (decay * p[at + j] + m1 * fix1 / (__builtin_sqrtf(v1 * fix2) + 1e-8f));
        }
    }
}

/* average = keep * average + (1 - keep) * p */
void follow(long count, float keep, float *average, const float *p) {
    for (long i = 0; i < count; i++) average[i] += (1 - keep) * (p[i] - average[i]);
}
