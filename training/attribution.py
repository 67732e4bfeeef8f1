#!/usr/bin/env python3
"""Trains the head that weighs who says what: which words attribute, and which words they attribute.

    dateline evaluate attribution polnear.train.jsonl.gz --learn train.examples
    python3 attribution.py train.examples model/attribution.bin

Three small networks: one gives each word that may attribute its probability, one chooses between the ways to cut out its content, one
between those whose words they may be. All read hashed features (src/Dateline.Coding/Attribution/Weighing) and the trunk's states of six
words. Every tenth report is held out for the figures that are printed (learning from those too gained nothing).
"""
import struct
import sys
import time
from array import array

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

BUCKETS, WIDTH, PLACES = 1 << 18, 320, 6
torch.set_num_threads(2)


class Examples:
    """The lines of dateline's --learn, as arrays."""

    def __init__(self, path):
        self.states = torch.tensor(np.fromfile(path + ".states", dtype=np.int8).reshape(-1, WIDTH))
        self.label, self.cue_features, self.cue_words, self.report = array("b"), [], [], []
        self.contents, self.sources = Choices(), Choices()
        base, words, report = 0, 0, -1
        for line in open(path):
            kind, rest = line[0], line[2:].split()
            if kind == "R":
                base, words, report = base + words, int(rest[-1]), report + 1
                continue
            features = np.array(rest[1].split(","), dtype=np.int32) if rest[1] != "-" else np.zeros(0, dtype=np.int32)
            at = [base + int(x) for x in rest[2].split(",")]
            if kind == "C":
                self.label.append(int(rest[0]))
                self.cue_features.append(features)
                self.cue_words.append(at)
                self.report.append(report)
            else:
                (self.contents if kind == "O" else self.sources).add(float(rest[0]), features, at, len(self.label) - 1)
        self.label, self.report = np.array(self.label), np.array(self.report)
        self.cue_words = torch.tensor(np.array(self.cue_words, dtype=np.int64))
        self.contents.close(len(self.label))
        self.sources.close(len(self.label))


class Choices:
    """For each cue the options to choose from, and how good each is (1 best, from .5 on right)."""

    def __init__(self):
        self.worth, self.features, self.words, self.of = array("f"), [], [], []

    def add(self, worth, features, words, cue):
        self.worth.append(worth)
        self.features.append(features)
        self.words.append(words)
        self.of.append(cue)

    def close(self, cues):
        self.worth, self.words = np.array(self.worth), torch.tensor(np.array(self.words, dtype=np.int64))
        self.by_cue = [[] for _ in range(cues)]
        for i, cue in enumerate(self.of):
            self.by_cue[cue].append(i)


def rows_of(lists, row):
    """Padded matrix of row numbers; 0 is no feature."""
    table = np.zeros((len(lists), max(map(len, lists))), dtype=np.int32)
    for i, one in enumerate(lists):
        table[i, :len(one)] = row[one]
    return torch.tensor(table)


def vocabulary(lists, least):
    ids = np.nonzero(np.bincount(np.concatenate(lists), minlength=BUCKETS) >= least)[0]
    row = np.zeros(BUCKETS, dtype=np.int32)
    row[ids] = np.arange(1, len(ids) + 1)
    return ids, row


class Head(nn.Module):
    def __init__(self, ids, embed=16, project=48, hidden=64):
        super().__init__()
        self.ids = ids
        self.linear = nn.EmbeddingBag(len(ids) + 1, 1, mode="sum", padding_idx=0)
        self.embed = nn.EmbeddingBag(len(ids) + 1, embed, mode="sum", padding_idx=0)
        nn.init.zeros_(self.linear.weight)
        nn.init.normal_(self.embed.weight, std=.03)
        with torch.no_grad():
            self.embed.weight[0] = 0
        self.project = nn.ModuleList(nn.Linear(WIDTH, project) for _ in range(PLACES))
        self.first = nn.Linear(embed + PLACES * project, hidden)
        self.second = nn.Linear(hidden, 1)
        self.state_drop, self.in_drop, self.hidden_drop = nn.Dropout(.3), nn.Dropout(.4), nn.Dropout(.3)

    def forward(self, features, words, states):
        features = features.long()
        if self.training:
            features = features * (torch.rand(features.shape) > .3)
        x = self.state_drop(states[words].float() / 127)
        z = torch.cat([self.embed(features)] + [p(x[:, i]) for i, p in enumerate(self.project)], 1)
        z = self.hidden_drop(F.relu(self.first(self.in_drop(F.relu(z)))))
        return self.second(z)[:, 0] + self.linear(features)[:, 0]

    def groups(self):
        tables = [self.linear.weight, self.embed.weight]
        rest = [p for p in self.parameters() if all(p is not t for t in tables)]
        return [{"params": tables, "weight_decay": 1e-3}, {"params": rest, "weight_decay": .02}]


def scores(head, features, words, states):
    head.eval()
    with torch.no_grad():
        return torch.cat([head(features[i:i + 4096], words[i:i + 4096], states) for i in range(0, len(features), 4096)]).numpy()


def train_cues(data, train, held, epochs=4, size=512):
    ids, row = vocabulary([data.cue_features[i] for i in train], 5)
    features, labels = rows_of(data.cue_features, row), torch.tensor(data.label.astype(np.float32))
    head = Head(ids)
    chosen = torch.tensor([i for i in train if data.label[i] >= 0])
    steps = epochs * (len(chosen) // size + 1)
    optimizer = torch.optim.AdamW(head.groups(), lr=2e-3)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, 3e-3, total_steps=steps, pct_start=.2)
    check = held[data.label[held] >= 0]
    gold = data.label[check] == 1
    for epoch in range(epochs):
        started = time.time()
        head.train()
        order = chosen[torch.randperm(len(chosen))]
        for i in range(0, len(order), size):
            batch = order[i:i + size]
            loss = F.binary_cross_entropy_with_logits(head(features[batch], data.cue_words[batch], data.states), labels[batch])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
        p = 1 / (1 + np.exp(-scores(head, features[check], data.cue_words[check], data.states)))
        best = max((2 * (gold & (p > t)).sum() / (gold.sum() + (p > t).sum()), t) for t in np.arange(.2, .7, .05))
        loss = -np.log(np.where(gold, p, 1 - p) + 1e-9).mean()
        print(f"cues, epoch {epoch + 1}: loss {loss:.4f}, F1 {100 * best[0]:.1f} at {best[1]:.2f} ({time.time() - started:.0f} s)", flush=True)
    return head


def train_choice(name, data, choices, train, held, epochs=4, size=256):
    def usable(cues):
        groups = [np.array(choices.by_cue[c]) for c in cues if data.label[c] == 1 and len(choices.by_cue[c]) > 1]
        return [group for group in groups if choices.worth[group].max() >= .5]

    groups, check = usable(train), usable(held)
    ids, row = vocabulary([choices.features[i] for group in groups for i in group], 5)
    used = np.concatenate(groups + check)
    place = np.zeros(len(choices.worth), dtype=np.int64)
    place[used] = np.arange(len(used))
    features, words = rows_of([choices.features[i] for i in used], row), choices.words[used]
    worth = torch.tensor(choices.worth[used])
    head = Head(ids, project=32)
    optimizer = torch.optim.AdamW(head.groups(), lr=2e-3)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, 3e-3, total_steps=epochs * (len(groups) // size + 1), pct_start=.2)
    for epoch in range(epochs):
        started = time.time()
        head.train()
        order = torch.randperm(len(groups)).tolist()
        for i in range(0, len(order), size):
            batch = [groups[k] for k in order[i:i + size]]
            flat = torch.tensor(place[np.concatenate(batch)])
            of = torch.tensor(np.repeat(np.arange(len(batch)), [len(b) for b in batch]))
            z = torch.exp(torch.clamp(head(features[flat], words[flat], data.states), -15, 15))
            right = (worth[flat] >= .5).float() * worth[flat] ** 2
            total = torch.zeros(len(batch)).index_add(0, of, z)
            good = torch.zeros(len(batch)).index_add(0, of, z * right)
            loss = -torch.log(good / total + 1e-9).mean()
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
        flat = torch.tensor(place[np.concatenate(check)])
        z, right, at = scores(head, features[flat], words[flat], data.states), 0, 0
        for group in check:
            right += choices.worth[group[int(np.argmax(z[at:at + len(group)]))]] >= .5
            at += len(group)
        print(f"{name}, epoch {epoch + 1}: right {100 * right / len(check):.1f} of {len(check)} ({time.time() - started:.0f} s)", flush=True)
    return head


def write(head, into):
    """One head: sizes, bucket numbers, 8-bit tables and projections with their scales, the rest in floats."""
    linear, embed = head.linear.weight.detach().numpy()[1:, 0], head.embed.weight.detach().numpy()[1:]
    project = [p.weight.detach().numpy() for p in head.project]
    into.write(struct.pack("<5i", len(head.ids), embed.shape[1], project[0].shape[0], WIDTH, head.first.weight.shape[0]))
    into.write(head.ids.astype("<i4").tobytes())
    for table in (linear, embed):
        scale = max(np.abs(table).max(), 1e-9) / 127
        into.write(struct.pack("<f", scale) + np.round(table / scale).astype(np.int8).tobytes())
    for p, layer in zip(project, head.project):
        scale = np.maximum(np.abs(p).max(1), 1e-9) / 127
        into.write(scale.astype("<f4").tobytes() + np.round(p / scale[:, None]).astype(np.int8).tobytes())
        into.write(layer.bias.detach().numpy().astype("<f4").tobytes())
    for layer in (head.first, head.second):
        into.write(layer.weight.detach().numpy().astype("<f4").tobytes() + layer.bias.detach().numpy().astype("<f4").tobytes())


if __name__ == "__main__":
    torch.manual_seed(1)
    np.random.seed(1)
    data = Examples(sys.argv[1])
    reports = data.report % 10 == 9
    train, held = np.nonzero(~reports)[0], np.nonzero(reports)[0]
    print(f"{len(data.label)} words, {(data.label == 1).sum()} attribute; {len(data.contents.of)} cuts, {len(data.sources.of)} sources", flush=True)
    heads = [train_cues(data, train, held)]
    heads += [train_choice(name, data, choices, train, held) for name, choices in (("contents", data.contents), ("sources", data.sources))]
    with open(sys.argv[2], "wb") as file:
        file.write(b"DLA2")
        for head in heads:
            write(head, file)
