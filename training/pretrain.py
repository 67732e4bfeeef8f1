#!/usr/bin/python3
"""Teaches a trunk to guess hidden words of raw text, before it learns trees (Devlin et al. 2019, on ten million words).

usage: pretrain.py --data DATA --raw A.words … --vectors V.npy --words W.txt --out OUT.pt [--layers …] [--minutes 20]
"""
import argparse
import collections
import os
import time

os.environ["OPENBLAS_NUM_THREADS"] = "1"
import numpy as np
import torch
import torch.nn.functional as F

import corpora
import data
from kernels import Adam
from network import Network

p = argparse.ArgumentParser()
p.add_argument("--data", required=True, help="its sentences are read too, without their labels")
p.add_argument("--raw", nargs="+", required=True)
p.add_argument("--vectors", required=True)
p.add_argument("--words", required=True)
p.add_argument("--out", required=True)
p.add_argument("--layers", default="c1,c2,l128,l128")
p.add_argument("--hashed", type=int, default=96)
p.add_argument("--width", type=int, default=160)
p.add_argument("--dropout", type=float, default=.1)
p.add_argument("--vocabulary", type=int, default=120000)
p.add_argument("--guess", type=int, default=12000, help="words that may be asked for")
p.add_argument("--size", type=int, default=3000)
p.add_argument("--rate", type=float, default=2e-3)
p.add_argument("--minutes", type=float, default=20)
p.add_argument("--epochs", type=float, default=4)
p.add_argument("--seed", type=int, default=1)
args = p.parse_args()

torch.set_num_threads(1)
rng = data.seed(20260101 + args.seed)
lexicon = data.read_lexicon(args.words, args.vectors, args.vocabulary)
raw = [s for path in args.raw for s in data.sentences_of_words(path)]
raw += [[r[0] for r in rows] for _, rows in corpora.trees(args.data, "train", 100)] + [f for _, f, _ in corpora.all_names(args.data)[0]]
counts = collections.Counter(f.lower() for s in raw for f in s)
asked = [w for w, _ in sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))[:args.guess]]
number = {w: i for i, w in enumerate(asked)}
sentences = [lexicon.encode(s) for s in raw]
answer = np.full(lexicon.count, -1, np.int64)
for form, i in lexicon.ids.items():
    answer[i] = number.get(form.lower(), -1)
del raw
print(len(sentences), "sentences,", sum(map(len, sentences)), "words", flush=True)

net = Network({"upos": 1, "xpos": 1, "feats": 1, "names": 1, "deprel": 1}, args.layers, args.hashed, args.width, dropout=args.dropout, words=len(asked))
learnt = [q for k, q in net.named_parameters() if k.split(".")[0] in ("input", "input_norm", "layers", "norm", "guess", "guess_out")]
adam = Adam(learnt, [net.table])
start, seen, shown, loss_sum, n_sum, order = time.time(), 0, 0, 0., 0, []
total = args.epochs * sum(map(len, sentences))
while True:
    part = max((time.time() - start) / 60 / args.minutes, seen / total)
    if part >= 1:
        break
    if not order:
        order = data.batches(list(map(len, sentences)), args.size, rng)
    batch = [sentences[i] for i in order.pop()]
    n = max(map(len, batch))
    target = np.full((len(batch), n), -1, np.int64)
    for i, s in enumerate(batch):
        target[i, :len(s)] = answer[s]
    target = torch.from_numpy(target)
    hidden = (torch.rand(target.shape) < .2) & (target >= 0)
    x = data.Input(net, lexicon, batch, 0., hidden[..., None].float())
    h = net.guess(x.trunk(net)[hidden])
    loss = F.cross_entropy(net.guess_out(h), target[hidden])
    loss.backward()
    adam.step(args.rate * min(1., (adam.step_count + 1) / 300) * max(.02, 1 - part), [(x.rows, x.leaf.grad)])
    seen += sum(map(len, batch))
    loss_sum += float(loss); n_sum += 1
    if time.time() - start > shown + 30:
        shown = time.time() - start
        print(f"{shown:.0f}s {seen / 1e6:.2f}M words, loss {loss_sum / n_sum:.3f}", flush=True)
        loss_sum, n_sum = 0., 0
torch.save({k: v for k, v in net.state_dict().items() if k.split(".")[0] in ("table", "input", "input_norm", "layers", "norm")}, args.out)
