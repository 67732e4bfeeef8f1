#!/usr/bin/python3
"""Trains the head of certainty from what 'dateline evaluate factuality FILE --learn OUT' writes.

usage: certainty.py --news OUT [OUT …] --web OUT [OUT …] [--other OUT …] [--made OUT …] --model MODEL
Writes MODEL/certainty.bin (src/Dateline.Coding/Status/Weighing/CertaintyModel.cs reads it) and prints, over five folds of the
training texts, how well a head does that has not seen them. --news: events judged with what is yet to come counted as happening
(Lee et al. 2015); --web: with what has not happened yet counted as not happening (UDS It-Happened); --other: judged like the
second, of test sentences for verbs, with little weight; --made: statements and denials of statements.py, likewise.
"""
import argparse
import base64
import json
import os
import struct
from collections import Counter

os.environ["OPENBLAS_NUM_THREADS"] = "1"
import numpy as np
import torch

from features import fnv1a

NEWS, WEB, OTHER, MADE = 0, 1, 2, 3
HIDDEN, SECOND = 128, 32
FEATURE_MINIMUM = 15
FEATURES_KEPT, WORDS_KEPT = 4000, 1500
EPOCHS, BATCH, RATE, DECAY = 8, 128, 1.5e-3, .01
DROP_HIDDEN, DROP_STATES, DROP_FEATURES = .3, .2, .2
WEIGHT = {NEWS: 2., WEB: 1., OTHER: .3, MADE: .3}
FOLDS = 5
CUE_WEIGHT = 1.  # what is not told as fact goes a little by the rules' own estimate too, so that of two cues the weaker stays the weaker
BEND = .3  # below this difference the loss is quadratic


def read(paths, kind):
    for path in paths:
        for line in open(path, encoding="utf8"):
            r = json.loads(line)
            yield {"kind": kind, "fold": fnv1a(r["text"]) % 997 % FOLDS, "value": r["value"], "negated": r["negated"], "certainty": r["certainty"],
                   "actual": r["status"] in ("Occurred", "Ongoing"), "possible": r["status"] == "Possible",
                   "states": np.frombuffer(base64.b64decode(r["state"]), dtype=np.int8),
                   "features": r["features"]}


class Examples:
    def __init__(self, rows, vocabulary):
        self.features, self.words = (self.numbers(rows, part) for part in vocabulary)
        self.states = torch.from_numpy(np.stack([r["states"] for r in rows]))
        self.value = torch.tensor([r["value"] for r in rows])
        self.kind = torch.tensor([r["kind"] for r in rows])
        self.weight = torch.tensor([WEIGHT[r["kind"]] for r in rows])
        self.actual = torch.tensor([r["actual"] for r in rows])
        negated, possible = (torch.tensor([r[k] for r in rows]) for k in ("negated", "possible"))
        # Readers of the web texts took what is yet to come for not happening, and half of what is denied for happening (some answered
        # for the denial); neither says how sure the words are.
        self.sure = (self.kind == NEWS) | possible | self.actual & (~negated | (self.kind >= OTHER))

    @staticmethod
    def numbers(rows, vocabulary):
        lists = [[vocabulary[f] for f in r["features"] if f in vocabulary] for r in rows]
        numbers = np.zeros((len(rows), max(map(len, lists))), np.int64)
        for i, l in enumerate(lists):
            numbers[i, :len(l)] = l
        return torch.from_numpy(numbers)


def vocabulary_of(rows):
    """Features of the event, and words of the sentence, which only help to tell news from other texts; 0 is none."""
    counts = Counter(f for r in rows for f in r["features"])
    return [{f: i + 1 for i, f in enumerate(sorted(f for f in counts if counts[f] >= FEATURE_MINIMUM and f.startswith("has=") == word))}
            for word in (False, True)]


class Head(torch.nn.Module):
    """Features and states → hidden → second → value as readers of news take it, as readers of web texts do, strength (a logit)."""

    def __init__(self, features, words, states):
        super().__init__()
        self.words = torch.nn.EmbeddingBag(words + 1, 1, mode="sum", padding_idx=0)
        torch.nn.init.zeros_(self.words.weight)
        self.rows = torch.nn.EmbeddingBag(features + 1, HIDDEN + 1, mode="sum", padding_idx=0)
        torch.nn.init.normal_(self.rows.weight, std=.05)
        with torch.no_grad():
            self.rows.weight[0] = 0
            self.rows.weight[:, HIDDEN] = 0
        self.states = torch.nn.Linear(states, HIDDEN + 1)
        self.kind = torch.nn.Linear(HIDDEN, 1, bias=False)
        self.second = torch.nn.Linear(HIDDEN, SECOND)
        self.last = torch.nn.Linear(SECOND, 3)

    def forward(self, features, words, states):
        states = states.float() / 127
        if self.training:
            features = features * (torch.rand_like(features, dtype=torch.float) > DROP_FEATURES)
            words = words * (torch.rand_like(words, dtype=torch.float) > DROP_FEATURES)
            states = torch.nn.functional.dropout(states, DROP_STATES)
        first = self.rows(features) + self.states(states)
        hidden = torch.nn.functional.dropout(torch.relu(first[:, :HIDDEN]), DROP_HIDDEN, self.training)
        news = first[:, HIDDEN] + self.kind(hidden)[:, 0] + self.words(words)[:, 0]
        second = torch.nn.functional.dropout(torch.relu(self.second(hidden)), DROP_HIDDEN / 2, self.training)
        answers = self.last(second)
        share = torch.sigmoid(news)
        value = share * answers[:, 0] + (1 - share) * answers[:, 1]
        return value, answers, news


def loss_of(head, e, i):
    value, answers, news = head(e.features[i], e.words[i], e.states[i])
    gold, kind = e.value[i], e.kind[i]

    def far(x):
        return torch.nn.functional.smooth_l1_loss(x, gold, beta=BEND, reduction="none")
    own = torch.where(kind == NEWS, answers[:, 0], answers[:, 1])
    strength = torch.nn.functional.binary_cross_entropy_with_logits(answers[:, 2], (gold + 3) / 6, reduction="none") * e.sure[i]
    told = kind < OTHER
    return ((far(value) + .5 * far(own) + strength) * e.weight[i]).mean() \
        + .3 * torch.nn.functional.binary_cross_entropy_with_logits(news[told], (kind[told] == NEWS).float())


def train(e, vocabulary, seed):
    torch.manual_seed(seed)
    head = Head(*map(len, vocabulary), e.states.shape[1])
    rows = [*head.rows.parameters(), *head.words.parameters()]
    rest = [p for name, p in head.named_parameters() if not name.startswith(("rows", "words"))]
    opt = torch.optim.AdamW([{"params": rows, "times": 2.}, {"params": rest, "times": 1.}], lr=RATE, weight_decay=DECAY)
    count = len(e.value)
    steps, step = EPOCHS * ((count - 1) // BATCH + 1), 0
    for _ in range(EPOCHS):
        head.train()
        order = torch.randperm(count)
        for k in range(0, count, BATCH):
            for g in opt.param_groups:
                g["lr"] = RATE * g["times"] * min(1, step / 200) * (1 - step / steps)
            step += 1
            loss = loss_of(head, e, order[k:k + BATCH])
            opt.zero_grad()
            loss.backward()
            opt.step()
    head.eval()
    return head


def eighths(matrix):
    """8-bit rows and the scale of each column."""
    scale = np.abs(matrix).max(0) / 127
    scale[scale == 0] = 1
    return np.round(matrix / scale).astype(np.int8), scale.astype("<f4")


class Packed:
    """A head as the file holds it: the first layer in 8 bits."""

    def __init__(self, head):
        get = {k: v.detach().numpy() for k, v in head.state_dict().items()}
        self.rows, self.row_scale = eighths(get["rows.weight"][1:])
        self.words, self.word_scale = eighths(get["words.weight"][1:])
        states, scale = eighths(get["states.weight"].T)
        self.states, self.state_scale = np.ascontiguousarray(states.T), (scale / 127).astype("<f4")
        self.bias = get["states.bias"].astype("<f4")
        self.rest = [np.ascontiguousarray(part, "<f4") for part in (
            get["kind.weight"], get["second.weight"].T, get["second.bias"], get["last.weight"], get["last.bias"])]

    def judge(self, e):
        sums, words = self.sums(e.features, self.rows), self.sums(e.words, self.words)
        # Products of 8 bits add up to less than 2^24, so floats hold the sums exactly.
        dots = e.states.numpy().astype(np.float32) @ self.states.T.astype(np.float32)
        first = self.bias + sums * self.row_scale + dots * self.state_scale
        kind, second, second_bias, last, last_bias = self.rest
        hidden = np.maximum(first[:, :HIDDEN], 0)
        news = first[:, HIDDEN] + hidden @ kind[0] + words[:, 0] * self.word_scale[0]
        answers = np.maximum(hidden @ second + second_bias, 0) @ last.T + last_bias
        share = 1 / (1 + np.exp(-news))
        return share * answers[:, 0] + (1 - share) * answers[:, 1], answers[:, 2]

    @staticmethod
    def sums(numbers, rows):
        rows = np.concatenate([np.zeros_like(rows[:1]), rows]).astype(np.int32)
        return np.stack([rows[i].sum(0) for i in numbers.numpy()])


def judge(heads, e):
    both = [h.judge(e) for h in heads]
    return np.clip(np.mean([v for v, _ in both], 0), -3, 3), np.mean([s for _, s in both], 0)


def curve(at, share, weight):
    """Isotonic regression of readers' judgement on a logit, as a line of a few points."""
    order = np.argsort(at, kind="stable")
    blocks = []
    for x, y, w in zip(at[order], share[order], weight[order]):
        blocks.append([x * w, y * w, w])
        while len(blocks) > 1 and (blocks[-2][1] * blocks[-1][2] >= blocks[-1][1] * blocks[-2][2] or blocks[-2][2] < weight.sum() / 20):
            last = blocks.pop()
            blocks[-1] = [a + b for a, b in zip(blocks[-1], last)]
    return [[round(float(x / w), 3), round(float(y / w), 4)] for x, y, w in blocks]


def along(points, at):
    return np.interp(at, [x for x, _ in points], [y for _, y in points])


def curves(rows, e, strength):
    negated = np.array([r["negated"] for r in rows])
    sign = np.where(negated, -1, 1)
    at, share = sign * strength, (3 + sign * e.value.numpy()) / 6
    use = (e.kind < OTHER).numpy() & e.sure.numpy()
    actual = e.actual.numpy()
    at = at + np.where(actual, 0, CUE_WEIGHT * (np.array([r["certainty"] for r in rows]) - .5))
    total = {k: (use & (e.kind == k).numpy()).sum() for k in (NEWS, WEB)}
    weight = np.array([1 / max(1, total.get(int(k), 1)) for k in e.kind])
    return {name: curve(at[m], share[m], weight[m]) for name, m in (
        ("affirmed", use & actual & ~negated), ("negated", use & actual & negated), ("open", use & ~actual))}


def scores(name, value, gold):
    print(f"{name}: MAE {np.abs(value - gold).mean():.3f} r {np.corrcoef(value, gold)[0, 1]:.3f} ({len(gold)})", flush=True)


def strongest(heads, rows, vocabulary):
    """The features and words that move the answers most, over all examples; the others hardly do."""
    counts = Counter(f for r in rows for f in r["features"])
    kept = []
    for part, most in enumerate((FEATURES_KEPT, WORDS_KEPT)):
        names = list(vocabulary[part])
        weights = np.concatenate([(h.words * h.word_scale if part else h.rows * h.row_scale) for h in heads], 1)
        moves = np.sqrt([counts[f] for f in names]) * np.sqrt((weights ** 2).sum(1))
        kept.append(np.sort(np.argsort(-moves, kind="stable")[:most]))
    for h in heads:
        h.rows, h.words = h.rows[kept[0]], h.words[kept[1]]
    return [{list(v)[i]: n + 1 for n, i in enumerate(k)} for v, k in zip(vocabulary, kept)]


def write(path, vocabulary, heads, points, width):
    header = json.dumps({"width": width, "members": len(heads), "hidden": HIDDEN, "second": SECOND, "cueWeight": CUE_WEIGHT, **points,
                         "features": list(vocabulary[0]), "words": list(vocabulary[1])}, ensure_ascii=False).encode("utf8")
    with open(path, "wb") as f:
        f.write(struct.pack("<i", len(header)) + header)
        f.write(np.concatenate([h.rows for h in heads], 1).tobytes())
        f.write(np.concatenate([h.words for h in heads], 1).tobytes())
        for h in heads:
            for part in (h.row_scale, h.word_scale, h.state_scale, h.bias, h.states, *h.rest):
                f.write(part.tobytes())


if __name__ == "__main__":
    p = argparse.ArgumentParser()
    for name in ("news", "web"):
        p.add_argument("--" + name, nargs="+", required=True)
    p.add_argument("--other", nargs="*", default=[])
    p.add_argument("--made", nargs="*", default=[])
    p.add_argument("--model", required=True)
    p.add_argument("--members", type=int, default=1)
    args = p.parse_args()
    torch.set_num_threads(1)
    rows = [*read(args.news, NEWS), *read(args.web, WEB), *read(args.other, OTHER), *read(args.made, MADE)]
    strength, value = np.zeros(len(rows)), np.zeros(len(rows))
    for fold in range(FOLDS):
        seen = [r for r in rows if r["fold"] != fold]
        held = [i for i, r in enumerate(rows) if r["fold"] == fold]
        vocabulary = vocabulary_of(seen)
        head = Packed(train(Examples(seen, vocabulary), vocabulary, fold))
        value[held], strength[held] = judge([head], Examples([rows[i] for i in held], vocabulary))
    vocabulary = vocabulary_of(rows)
    e = Examples(rows, vocabulary)
    for kind, name in ((NEWS, "news"), (WEB, "web"), (OTHER, "other"), (MADE, "made")):
        m = (e.kind == kind).numpy()
        if m.any():
            scores(f"{name}, {FOLDS} folds, one member", value[m], e.value.numpy()[m])
    heads = [Packed(train(e, vocabulary, seed)) for seed in range(args.members)]
    vocabulary = strongest(heads, rows, vocabulary)
    os.makedirs(args.model, exist_ok=True)
    write(os.path.join(args.model, "certainty.bin"), vocabulary, heads, curves(rows, e, strength), len(rows[0]["states"]))
