#!/usr/bin/python3
"""Word vectors, made small: vectors.py PACKAGE.json OUT [COUNT] -> OUT/words.txt, codes.npy, codebook.npy, vectors.npy, by frequency.

Product quantisation (Jégou, Douze and Schmid 2011): each pair of neighbouring dimensions is replaced by the nearest of 256
centres, so that a word takes 50 bytes. vectors.npy holds the replaced vectors; training sees what the program will see.
"""
import json
import os
import sys

os.environ["OPENBLAS_NUM_THREADS"] = "1"
import numpy as np

DIMENSIONS, PART, CENTRES = 100, 2, 256


def nearest(points, centres):
    """For each point, the number of the nearest centre."""
    out = np.empty(len(points), np.int64)
    norms = (centres ** 2).sum(1)
    for k in range(0, len(points), 8192):
        out[k:k + 8192] = (norms - 2 * points[k:k + 8192] @ centres.T).argmin(1)
    return out


def centres_of(points, rounds=20):
    """k-means on a sample, begun at points that lie evenly along the first dimension."""
    sample = points[:: max(1, len(points) // 20000)]
    order = np.lexsort((sample[:, 1], sample[:, 0]))
    centres = sample[order[np.linspace(0, len(order) - 1, CENTRES).astype(int)]].copy()
    for _ in range(rounds):
        at = nearest(sample, centres)
        count = np.bincount(at, minlength=CENTRES)
        total = np.stack([np.bincount(at, sample[:, d], CENTRES) for d in range(sample.shape[1])], 1)
        centres = np.where(count[:, None] > 0, total / np.maximum(count, 1)[:, None], centres).astype(np.float32)
    return centres


if __name__ == "__main__":
    package = json.load(open(sys.argv[1], encoding="utf8"))
    out, count = sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else 120000
    words = package["words"][:count]
    vectors = np.array([package["vectors"][w][:DIMENSIONS] for w in words], np.float32)
    codes, book = np.empty((len(words), DIMENSIONS // PART), np.uint8), np.empty((DIMENSIONS // PART, CENTRES, PART), np.float32)
    for p in range(DIMENSIONS // PART):
        points = vectors[:, p * PART:(p + 1) * PART]
        book[p] = centres_of(points)
        at = nearest(points, book[p])
        codes[:, p] = at
        vectors[:, p * PART:(p + 1) * PART] = book[p][at]
    open(os.path.join(out, "words.txt"), "w", encoding="utf8").write("\n".join(words))
    np.save(os.path.join(out, "codes.npy"), codes)
    np.save(os.path.join(out, "codebook.npy"), book)
    np.save(os.path.join(out, "vectors.npy"), vectors)
