#!/usr/bin/python3
"""Trains the language network: trees, tags and names at once, from gold, from teachers, or from both.

usage: train.py --data DATA --vectors V.npy --words W.txt --out OUT [--init PRETRAINED.pt] [--teachers T1.pt T2.pt --raw A.words …]
Seeds are fixed. Writes OUT/checkpoint.pt (averaged weights) and OUT/log.jsonl (a row for each look at the development sets).
With teachers, raw sentences and all sentences of the corpora carry the teachers' mean opinion as a soft target, beside the gold.
"""
import argparse
import collections
import json
import os
import time

# OpenBLAS threads fight with PyTorch's: one of each is faster than two.
os.environ["OPENBLAS_NUM_THREADS"] = "1"

import numpy as np
import torch
import torch.nn.functional as F

import corpora
import data
import score
from kernels import Adam, follow
from network import Network, load
from teachers import Opinions

p = argparse.ArgumentParser()
p.add_argument("--data", required=True)
p.add_argument("--vectors", required=True)
p.add_argument("--words", required=True)
p.add_argument("--out", required=True)
p.add_argument("--init", help="trunk made by pretrain.py, or a checkpoint to go on from")
p.add_argument("--teachers", nargs="*", default=[])
p.add_argument("--raw", nargs="*", default=[])
p.add_argument("--raw-sentences", type=int, default=60000, help="raw sentences labelled by the teachers")
p.add_argument("--layers", default="c1,l160,l160")
p.add_argument("--hashed", type=int, default=96)
p.add_argument("--width", type=int, default=160)
p.add_argument("--dropout", type=float, default=.33)
p.add_argument("--word-drop", type=float, default=.15)
p.add_argument("--minutes", type=float, default=45)
p.add_argument("--epochs", type=float, default=40)
p.add_argument("--size", type=int, default=2000, help="words in a batch of trees")
p.add_argument("--vocabulary", type=int, default=120000)
p.add_argument("--rate", type=float, default=2e-3)
p.add_argument("--seed", type=int, default=1)
p.add_argument("--every", type=float, default=4, help="minutes between looks at the development sets")
args = p.parse_args()

torch.set_num_threads(1)
rng = data.seed(20260101 + args.seed)
os.makedirs(args.out, exist_ok=True)
lexicon = data.read_lexicon(args.words, args.vectors, args.vocabulary)
trees = corpora.trees(args.data, "train")
vocab = corpora.vocabulary(trees)
index = {k: {x: i for i, x in enumerate(v)} for k, v in vocab.items()}
gold_names, silver_names = corpora.all_names(args.data)
print({k: len(v) for k, v in vocab.items()}, len(trees), "trees of", sum(len(r) for _, r in trees), "words;",
      len(gold_names), "gold,", len(silver_names), "silver sentences with names", flush=True)

net = Network({k: len(v) for k, v in vocab.items()}, args.layers, args.hashed, args.width, dropout=args.dropout)
if args.init:
    load(net, torch.load(args.init))
average = Network({k: len(v) for k, v in vocab.items()}, args.layers, args.hashed, args.width, dropout=args.dropout)
average.load_state_dict(net.state_dict())
average.eval()
adam = Adam([q for k, q in net.named_parameters() if k != "table"], [net.table])
allowed_row = {(c, t): torch.tensor([1. if u in corpora.allowed(t, c) else 0. for u in corpora.TAGS])
               for c in corpora.MISSING for t in corpora.TAGS}


class Item:
    """A sentence with what is known of it: gold tree, gold names, the teachers' opinion."""

    def __init__(self, forms, rows=None, corpus=None, tags=None):
        self.forms, self.rows, self.corpus, self.tags, self.opinion = forms, rows, corpus, tags, None
        if rows:
            self.gold = np.array([[index[k].get(r[c], -100) for k, c in (("upos", 1), ("xpos", 2), ("feats", 3), ("deprel", 5))] + [r[4]] for r in rows])

    def ids(self, case=0.):
        return lexicon.encode(corpora.augment_case(self.forms, rng, case))


tree_items = [Item([r[0] for r in rows], rows=rows) for _, rows in trees]
gold_items = [Item(f, corpus=c, tags=t) for c, f, t in gold_names]
silver_items = [Item(f, corpus=c, tags=t) for c, f, t in rng.sample(silver_names, 20000)]
raw_items = []
if args.teachers:
    raw = [s for path in args.raw for s in data.sentences_of_words(path, 70, 5)]
    raw_items = [Item(f) for f in rng.sample(raw, min(len(raw), args.raw_sentences))]
    Opinions(args.teachers, vocab, lexicon).give(tree_items + gold_items + silver_items + raw_items)


def padded(items, n, get, fill, width=None):
    """Array [items, n, …] of what get(item) says, `fill` where an item says nothing."""
    out = None
    for i, item in enumerate(items):
        v = get(item)
        if v is None:
            continue
        if out is None:
            out = np.full((len(items), n, *v.shape[1:]), fill, v.dtype)
        out[i, :len(v)] = v
    return None if out is None else torch.from_numpy(out)


def soft(logits, opinion, which):
    """Cross entropy of the teachers' best few with their shares."""
    names, share = opinion[which]
    logp = F.log_softmax(logits, -1)
    return -(torch.gather(logp, -1, names) * share).sum(-1)


def loss_of(batch, case, word_drop):
    n = max(len(i.forms) for i in batch)
    x = data.Input(net, lexicon, [i.ids(case) for i in batch], word_drop)
    h = x.trunk(net)
    words = float(x.mask.sum())
    loss = 0.
    gold = padded(batch, n, lambda i: i.gold if i.rows else None, -100)
    taught = batch[0].opinion is not None
    opinion = None
    if taught:
        opinion = {k: (padded(batch, n, lambda i: i.opinion[k][0].astype(np.int64), 0), padded(batch, n, lambda i: i.opinion[k][1].astype(np.float32), 0.))
                   for k in batch[0].opinion}
    heads = {"upos": net.upos, "xpos": net.xpos, "feats": net.feats}
    if gold is not None or taught:
        scores, dep, head = net.arcs(h)
        barrier = torch.cat([torch.ones(len(batch), 1), x.mask[..., 0]], 1)[:, None, :]
        scores = scores + (barrier - 1) * 1e4
        logits = {k: layer(h) for k, layer in heads.items()}
    if gold is not None:
        part = .5 if taught else 1.
        heads_gold = gold[..., 4]
        loss = loss + part * F.cross_entropy(scores.reshape(-1, n + 1), heads_gold.reshape(-1))
        at = torch.gather(head, 1, heads_gold.clamp(min=0)[..., None].expand(-1, -1, head.size(2)))
        loss = loss + part * F.cross_entropy(net.labels(dep, at).flatten(0, 1), gold[..., 3].reshape(-1))
        for c, k in enumerate(("upos", "xpos", "feats")):
            loss = loss + part * .5 * F.cross_entropy(logits[k].flatten(0, 1), gold[..., c].reshape(-1))
    if taught:
        part = .5 if gold is not None else 1.
        loss = loss + part * soft(scores, opinion, "heads").sum() / words
        best = opinion["heads"][0][..., 0]
        at = torch.gather(head, 1, best[..., None].expand(-1, -1, head.size(2)))
        loss = loss + part * soft(net.labels(dep, at), opinion, "deprel").sum() / words
        for k in heads:
            loss = loss + part * .5 * soft(logits[k], opinion, k).sum() / words
        loss = loss + (1. if batch[0].corpus is None else .5) * soft(net.names(h), opinion, "names").sum() / words
    if batch[0].corpus is not None:
        ok = torch.zeros(len(batch), n, len(corpora.TAGS))
        weight = x.mask[..., 0].clone()
        for i, item in enumerate(batch):
            ok[i, :len(item.tags)] = torch.stack([allowed_row[item.corpus, t] for t in item.tags])
            if item.corpus == "GMB":
                weight[i] *= .6
        named = -torch.logsumexp(F.log_softmax(net.names(h), -1) + ok.clamp(min=1e-9).log(), -1)
        loss = loss + (.5 if taught else 1.) * (named * weight).sum() / weight.sum()
    return loss, x


start, epoch, shown = time.time(), 0, 0.
log = open(os.path.join(args.out, "log.jsonl"), "w", encoding="utf8")


def look(total, steps):
    row = {"epoch": round(epoch, 2), "seconds": round(time.time() - start), "loss": round(total / max(1, steps), 4), **score.development(average, lexicon, vocab, args.data)}
    print(json.dumps(row), flush=True)
    log.write(json.dumps(row) + "\n"); log.flush()
    torch.save({"state": average.state_dict(), "vocab": vocab, "args": vars(args), "words": args.vocabulary}, os.path.join(args.out, "checkpoint.tmp"))
    os.replace(os.path.join(args.out, "checkpoint.tmp"), os.path.join(args.out, "checkpoint.pt"))


done, total, steps = False, 0., 0
while not done:
    groups = [tree_items, rng.sample(gold_items, min(len(gold_items), 12000)) + rng.sample(silver_items, 3000), raw_items]
    made = [[[g[i] for i in b] for b in data.batches([len(x.forms) for x in g], size, rng)] if g else []
            for g, size in zip(groups, (args.size, 1500, args.size))]
    used = [0, 0, 0]
    for k in range(len(made[0])):
        part = max((time.time() - start) / 60 / args.minutes, (epoch + k / len(made[0])) / args.epochs)
        if part >= 1:
            done = True
            break
        touched = []
        for g in range(3):
            # Each group is spread evenly over the epoch.
            want = (k + 1) * len(made[g]) // len(made[0])
            while used[g] < want:
                loss, x = loss_of(made[g][used[g]], (.04, .06, .05)[g], args.word_drop)
                loss.backward()
                touched.append((x.rows, x.leaf.grad))
                used[g] += 1
                if g == 0:
                    total += float(loss); steps += 1
        rows = torch.cat([r for r, _ in touched])
        unique, at = torch.unique(rows, return_inverse=True)
        grad = torch.zeros(len(unique), args.hashed).index_add_(0, at, torch.cat([g for _, g in touched]))
        adam.step(args.rate * min(1., (adam.step_count + 1) / 300) * max(.01, 1 - part), [(unique, grad)])
        if adam.step_count % 4 == 0:
            keep = min(.996, adam.step_count / (adam.step_count + 40))
            follow(list(average.parameters()), list(net.parameters()), keep)
        if time.time() - start > shown + 60 * args.every:
            shown = time.time() - start
            epoch += k / len(made[0])
            look(total, steps)
            epoch -= k / len(made[0])
            total, steps = 0., 0
    if not done:
        epoch += 1
look(total, steps)
