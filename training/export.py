#!/usr/bin/python3
"""Turns a checkpoint into the files of model/ that src/Dateline.Language reads.

usage: export.py --checkpoint C.pt --vectors V.npy --words W.txt --data DATA --model MODEL
 network.onnx   hashed [b,t,width], glove [b,t,100], mask [b,t,1] -> upos, xpos, feats, names, arcs, label_dep, label_head
 labels.onnx    sum of a label_dep and a label_head row [n,128] -> scores of relations [n,r]
 hashed.bin     the hashed tables: a float32 scale a row, then int8 rows (all tables one after another)
 vectors.bin    GloVe: sorted 64-bit FNV-1a hashes of the words, their rows' scales, int8 rows in the same order
 lemmas.tsv     lemma rules by tag and ending, exceptions by whole word
 labels.json    sizes and label names
"""
import argparse
import collections
import hashlib
import json
import os

os.environ["OPENBLAS_NUM_THREADS"] = "1"
import numpy as np
import torch

import corpora
import features
from network import Network


def quantise(rows):
    scale = np.abs(rows).max(1) / 127
    scale[scale == 0] = 1e-9
    return scale.astype("<f4"), np.round(rows / scale[:, None]).astype(np.int8)


def fnv64(text):
    h = 14695981039346656037
    for b in text.encode("utf-8"):
        h = ((h ^ b) * 1099511628211) & 0xFFFFFFFFFFFFFFFF
    return h


class Labels(torch.nn.Module):
    def __init__(self, net):
        super().__init__()
        self.out = net.label_out

    def forward(self, x):
        return self.out(torch.relu(x))


def lemma_rules(data):
    """Decision list: for each tag, an ending maps to (characters to strip, text to add); '^word' is a whole word."""
    seen = collections.defaultdict(collections.Counter)
    for bank in ("EWT", "GUM"):
        for _, rows in corpora.conllu(corpora.data_path(data, "ud", bank, "train.conllu.gz")):
            for form, _, xpos, feats, _, _, lemma, _ in rows:
                if lemma == "_" and form != "_" or "Typo=Yes" in feats:
                    continue
                base = form if xpos in ("NNP", "NNPS") else form.lower()
                k = 0
                while k < min(len(base), len(lemma)) and base[k] == lemma[k]:
                    k += 1
                seen[xpos, base][(len(base) - k, lemma[k:])] += 1
    rules = []
    for xpos in sorted({x for x, _ in seen}):
        words = {w: c for (x, w), c in seen.items() if x == xpos}
        by_end = collections.defaultdict(collections.Counter)
        for w, c in words.items():
            best = max(c.items(), key=lambda kv: (kv[1], kv[0]))[0]
            for n in range(0, min(6, len(w)) + 1):
                by_end[w[len(w) - n:]][best] += 1
        chosen = {}
        for end in sorted(by_end, key=lambda e: (len(e), e)):
            best, n = max(by_end[end].items(), key=lambda kv: (kv[1], kv[0]))
            parent = next((chosen[end[k:]] for k in range(1, len(end) + 1) if end[k:] in chosen), None)
            if parent is None or (best != parent and n >= 2 and n / sum(by_end[end].values()) > .6):
                chosen[end] = best
        def predict(w):
            return next(chosen[w[k:]] for k in range(max(0, len(w) - 6), len(w) + 1) if w[k:] in chosen)
        rules += [(xpos, e, *r) for e, r in chosen.items()]
        for w, c in words.items():
            best = max(c.items(), key=lambda kv: (kv[1], kv[0]))[0]
            if predict(w) != best and "\t" not in w:
                rules.append((xpos, "^" + w, *best))
    return sorted(rules)


if __name__ == "__main__":
    p = argparse.ArgumentParser()
    for name in ("checkpoint", "vectors", "words", "data", "model"):
        p.add_argument("--" + name, required=True)
    args = p.parse_args()
    os.makedirs(args.model, exist_ok=True)
    out = lambda name: os.path.join(args.model, name)
    c = torch.load(args.checkpoint)
    net = Network({k: len(v) for k, v in c["vocab"].items()}, width=c["args"]["width"]).eval()
    net.load_state_dict(c["state"])

    names = ["upos", "xpos", "feats", "names", "arcs", "label_dep", "label_head"]
    torch.onnx.export(net, (torch.randn(2, 7, net.width), torch.randn(2, 7, 100), torch.ones(2, 7, 1)), out("network.onnx"),
                      opset_version=13, input_names=["hashed", "glove", "mask"], output_names=names,
                      dynamic_axes={k: {0: "b", 1: "t"} for k in ["hashed", "glove", "mask", *names]})
    torch.onnx.export(Labels(net).eval(), torch.randn(3, net.label_out.in_features), out("labels.onnx"), opset_version=13,
                      input_names=["pair"], output_names=["relation"], dynamic_axes={"pair": {0: "n"}, "relation": {0: "n"}})

    tables = np.concatenate([t.weight.detach().numpy() for t in net.tables])
    scale, rows = quantise(tables)
    with open(out("hashed.bin"), "wb") as f:
        f.write(scale.tobytes()); f.write(rows.tobytes())

    words = open(args.words, encoding="utf8").read().split("\n")[:c["words"]]
    vectors = np.load(args.vectors)[:c["words"]]
    keys = np.array([fnv64(w) for w in words], dtype="<u8")
    order = np.argsort(keys, kind="stable")
    scale, rows = quantise(vectors[order])
    with open(out("vectors.bin"), "wb") as f:
        f.write(keys[order].tobytes()); f.write(scale.tobytes()); f.write(rows.tobytes())

    rules = lemma_rules(args.data)
    with open(out("lemmas.tsv"), "w", encoding="utf8") as f:
        f.write("# Lemma rules: tag, ending ('^' before a whole word), characters to strip, text to add. Made by training/export.py.\n")
        for xpos, end, strip, add in rules:
            f.write(f"{xpos}\t{end}\t{strip}\t{add}\n")
    json.dump({"width": net.width, "label_width": net.label_out.in_features, "vectors": len(words),
               "tables": features.TABLES, **c["vocab"]}, open(out("labels.json"), "w", encoding="utf8"), indent=0, ensure_ascii=False)
    for name in sorted(os.listdir(args.model)):
        data = open(out(name), "rb").read()
        print(f"{name}\t{len(data)}\t{hashlib.sha256(data).hexdigest()[:16]}")
