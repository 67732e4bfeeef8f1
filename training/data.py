"""Sentences as numbers: word types with their features, batches of like length, the inputs of the network."""
import random

import numpy as np
import torch
import torch.nn.functional as F

import features

WORD, FORM = list(features.TABLES).index("word"), list(features.TABLES).index("form")
OFFSETS = np.cumsum([0, *features.TABLES.values()])[:-1]


class Lexicon:
    """Every form met so far, numbered: its rows in the hashed tables and its row in the GloVe table (0: none)."""

    def __init__(self, words, vectors):
        self.rows_of_words = {w: i + 1 for i, w in enumerate(words)}
        self.glove = torch.from_numpy(np.concatenate([np.zeros((1, 100), np.float32), vectors]))
        self.ids, self.hashed, self.vector, self.count = {}, np.zeros((1 << 16, len(features.TABLES)), np.int64), np.zeros(1 << 16, np.int64), 0

    def id(self, form):
        i = self.ids.get(form)
        if i is None:
            i = self.ids[form] = self.count
            self.count += 1
            if i == len(self.vector):
                self.hashed, self.vector = np.concatenate([self.hashed, 0 * self.hashed]), np.concatenate([self.vector, 0 * self.vector])
            self.hashed[i] = features.hashed(form) + OFFSETS
            self.vector[i] = self.rows_of_words.get(form.lower(), 0)
        return i

    def encode(self, forms):
        return np.array([self.id(f) for f in forms], np.int64)


def read_lexicon(words, vectors, size):
    return Lexicon(open(words, encoding="utf8").read().split("\n")[:size], np.load(vectors)[:size])


def batches(lengths, size, rng=None):
    """Numbers of sentences in groups of like length, at most `size` words with padding; shuffled if rng is given."""
    key = [n + (rng.random() * 4 if rng else 0) for n in lengths]
    order = sorted(range(len(lengths)), key=lambda i: (key[i], i))
    out, current, longest = [], [], 0
    for i in order:
        n = lengths[i]
        if current and max(longest, n) * (len(current) + 1) > size:
            out.append(current); current, longest = [], 0
        current.append(i); longest = max(longest, n)
    if current:
        out.append(current)
    if rng:
        rng.shuffle(out)
    return out


class Input:
    """What the network sees of a batch: hashed sums, GloVe rows, mask; `rows` and `leaf` are the table rows that take part."""

    def __init__(self, net, lexicon, sentences, word_drop=0., hidden=None):
        n = max(map(len, sentences))
        ids = np.zeros((len(sentences), n), np.int64)
        mask = np.zeros((len(sentences), n, 1), np.float32)
        for i, s in enumerate(sentences):
            ids[i, :len(s)] = s
            mask[i, :len(s)] = 1
        self.mask = torch.from_numpy(mask)
        types, at = np.unique(ids, return_inverse=True)
        at = torch.from_numpy(at.reshape(ids.shape))
        hashed = lexicon.hashed[types]
        rows, inverse = np.unique(hashed, return_inverse=True)
        self.rows = torch.from_numpy(rows)
        self.leaf = net.table[self.rows].requires_grad_(net.training)
        parts = F.embedding(torch.from_numpy(inverse.reshape(hashed.shape)), self.leaf)
        glove = lexicon.glove[torch.from_numpy(lexicon.vector[types])]
        keep_words = (torch.rand(ids.shape + (1,)) >= word_drop).float()
        if word_drop:
            whole = parts[:, WORD] + parts[:, FORM]
            rest = parts.sum(1) - whole
            self.hashed = F.embedding(at, rest) + keep_words * F.embedding(at, whole)
            keep_glove = (torch.rand(ids.shape + (1,)) >= word_drop).float()
            self.glove = glove[at] * keep_glove
        else:
            self.hashed = F.embedding(at, parts.sum(1))
            self.glove = glove[at]
        if hidden is not None:
            seen = 1 - hidden
            self.hashed, self.glove = self.hashed * seen, self.glove * seen

    def trunk(self, net):
        return net.trunk(self.hashed, self.glove, self.mask)


def seed(value):
    random.seed(value)
    np.random.seed(value % (1 << 32))
    torch.manual_seed(value)
    return random.Random(value)


def sentences_of_words(path, longest=100, shortest=4):
    """Forms of each sentence of a CoNLL-U file (or its first two columns)."""
    out, forms = [], []
    for line in open(path, encoding="utf8"):
        line = line.rstrip("\n")
        if not line:
            if shortest <= len(forms) <= longest:
                out.append(forms)
            forms = []
        elif line[0] != "#" or line[:2] == "#\t":
            number, form = line.split("\t")[:2]
            if number.isdigit():
                forms.append(form)
    return out
