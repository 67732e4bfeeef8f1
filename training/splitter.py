#!/usr/bin/python3
"""Trains the sentence splitter: a logistic regression over hashed features of neighbouring tokens.

usage: splitter.py --data DATA --model MODEL
Writes MODEL/splitter.bin: 32,768 little-endian float32 weights. The features are those of
src/Dateline.Language/Tokens/SentenceFeatures.cs.
"""
import argparse
import os
import random

os.environ["OPENBLAS_NUM_THREADS"] = "1"
import numpy as np
import torch

import corpora
from features import fnv1a, shape

ROWS = 32768
THRESHOLD = -.4


def bucket(n):
    return "0" if n < 2 else "1" if n < 4 else "2" if n < 8 else "3" if n < 20 else "4" if n < 40 else "5"


def texts(tokens, gaps, i, since, quotes, brackets):
    """tokens: forms of the paragraph; gaps: 's' or 'n' after each token; since: tokens since the last boundary."""
    def low(k):
        return tokens[k].lower() if 0 <= k < len(tokens) else "<p>"

    def sh(k):
        return shape(tokens[k]) if 0 <= k < len(tokens) else "<p>"
    c, n, p = low(i), low(i + 1), low(i - 1)
    cs, ns, ps, nns = sh(i), sh(i + 1), sh(i - 1), sh(i + 2)
    g = gaps[i]
    q = "q" if quotes % 2 else "-"
    b = "b" if brackets > 0 else "-"
    return ["1", "c=" + c, "d=" + cs, "n=" + n, "m=" + ns, "p=" + p, "o=" + ps, "l=" + nns, "g=" + g + cs, "q=" + q + c, "b=" + b + c,
            "s=" + bucket(since) + cs, "cm=" + c + "|" + ns, "cn=" + c + "|" + n, "pc=" + p + "|" + c, "dgm=" + cs + g + ns,
            "pcm=" + p + "|" + c + "|" + ns, "cgml=" + c + g + ns + "|" + nns, "oc=" + ps + "|" + c + "|" + g + ns, "sq=" + bucket(since) + q + c + ns]


QUOTES = {'"', "“", "”", "«", "»", "``", "''"}


def examples(path):
    """Paragraphs as (tokens, gaps, ends)."""
    out, tokens, gaps, ends = [], [], [], []
    for meta, rows in corpora.conllu(path):
        if ("newpar" in meta or "newpar id" in meta or "newdoc id" in meta or "newpar_block" in meta) and tokens:
            out.append((tokens, gaps, ends)); tokens, gaps, ends = [], [], []
        for r in rows:
            tokens.append(r[0]); gaps.append("s" if r[7] else "n"); ends.append(0)
        ends[-1] = 1
    out.append((tokens, gaps, ends))
    return out


def encode(paragraphs):
    feats, gold = [], []
    for tokens, gaps, ends in paragraphs:
        since = quotes = brackets = 0
        for i in range(len(tokens) - 1):
            since += 1
            if tokens[i] in QUOTES:
                quotes += 1
            if tokens[i] in ("(", "["):
                brackets += 1
            if tokens[i] in (")", "]"):
                brackets = max(0, brackets - 1)
            feats.append([fnv1a(t) & (ROWS - 1) for t in texts(tokens, gaps, i, since, quotes, brackets)])
            gold.append(ends[i])
            if ends[i]:
                since = quotes = brackets = 0
    return torch.tensor(feats), torch.tensor(gold, dtype=torch.float32)


if __name__ == "__main__":
    p = argparse.ArgumentParser()
    p.add_argument("--data", required=True)
    p.add_argument("--model", required=True)
    args = p.parse_args()
    random.seed(1); torch.manual_seed(1); torch.set_num_threads(1)
    train = [x for bank in ("EWT", "EWT", "GUM") for x in examples(corpora.data_path(args.data, "ud", bank, "train.conllu.gz"))]
    X, y = encode(train)
    Xd, yd = encode(examples(corpora.data_path(args.data, "ud", "EWT", "dev.conllu.gz")))
    w = torch.nn.EmbeddingBag(ROWS, 1, mode="sum")
    torch.nn.init.zeros_(w.weight)
    opt = torch.optim.Adam(w.parameters(), lr=.02)
    for epoch in range(6):
        for g in opt.param_groups:
            g["lr"] = .02 * (1 - epoch / 6)
        order = torch.randperm(len(y))
        for k in range(0, len(order), 2048):
            b = order[k:k + 2048]
            loss = torch.nn.functional.binary_cross_entropy_with_logits(w(X[b])[:, 0], y[b]) + 1e-6 * w.weight.pow(2).sum()
            opt.zero_grad(); loss.backward(); opt.step()
        with torch.no_grad():
            pred = w(Xd)[:, 0] > 0
            tp = float((pred & (yd > 0)).sum())
            print(f"epoch {epoch}: boundary P {tp / float(pred.sum()):.4f} R {tp / float(yd.sum()):.4f} inside paragraphs", flush=True)
    # Boundaries are rare, so the regression is shy; below this score most sentences of the development part are found when the
    # program itself cuts them, each cut depending on the one before.
    with torch.no_grad():
        w.weight[fnv1a("1") & (ROWS - 1)] -= THRESHOLD
    os.makedirs(args.model, exist_ok=True)
    w.weight.detach().numpy().astype("<f4").tofile(os.path.join(args.model, "splitter.bin"))
