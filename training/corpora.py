"""Readers of the training corpora: CoNLL-U trees and two-column names. Paths are those of the data folder."""
import collections
import gzip
import os
import random


def conllu(path):
    """Sentences as lists of (form, upos, xpos, feats, head, deprel, lemma, space_after) plus their metadata."""
    sentences, rows, meta, skip_to = [], [], {}, 0
    spans = []
    for line in gzip.open(path, "rt", encoding="utf8"):
        line = line.rstrip("\n")
        if not line:
            if rows:
                sentences.append((meta, rows))
            rows, meta = [], {}
            continue
        if line.startswith("#"):
            key, _, value = line[1:].partition("=")
            meta[key.strip()] = value.strip()
            continue
        c = line.split("\t")
        if "." in c[0]:
            continue
        space = "SpaceAfter=No" not in c[9].split("|")
        if "-" in c[0]:
            first, last = map(int, c[0].split("-"))
            meta.setdefault("mwt", []).append((first, last, c[1], space))
            continue
        rows.append((c[1], c[3], c[4], c[5], int(c[6]), c[7], c[2], space))
    if rows:
        sentences.append((meta, rows))
    # Words inside a multi-word token carry the spacing of the surface token.
    fixed = []
    for meta, rows in sentences:
        rows = list(rows)
        for first, last, form, space in meta.get("mwt", []):
            for k in range(first, last + 1):
                r = list(rows[k - 1])
                r[7] = space if k == last else False
                rows[k - 1] = tuple(r)
        fixed.append((meta, rows))
    return fixed


TITLES = {line.strip() for line in open(os.path.join(os.path.dirname(__file__), "..", "data", "language", "titles.txt"), encoding="utf8")
          if line.strip() and not line.startswith("#")}


def without_titles(forms, found):
    """GMB counts titles to the name of a person, the other sets do not, nor do we."""
    out = []
    for a, b, k in found:
        while k == "PER" and b - a > 1 and forms[a].lower() in TITLES:
            a += 1
        out.append((a, b, k))
    return out


def names(path):
    """Sentences as lists of (form, BIO tag)."""
    out, rows = [], []
    for line in gzip.open(path, "rt", encoding="utf8"):
        line = line.rstrip("\n")
        if not line.strip():
            if rows:
                out.append(rows)
            rows = []
            continue
        form, _, tag = line.rpartition("\t")
        if not form.strip():
            continue
        rows.append((form.strip(), tag))
    if rows:
        out.append(rows)
    return out


KINDS = ["PER", "ORG", "LOC", "NORP", "MISC"]
TAGS = ["O"] + [f"{p}-{k}" for k in KINDS for p in "BILU"]

_MAP = {
    "per": "PER", "person": "PER", "politician": "PER",
    "org": "ORG", "organization": "ORG", "organisation": "ORG", "corporation": "ORG", "group": "ORG", "politicalparty": "ORG",
    "loc": "LOC", "location": "LOC", "geo": "LOC", "country": "LOC", "facility": "LOC", "fac": "LOC",
    "norp": "NORP", "nationality": "NORP",
    "misc": "MISC", "event": "MISC", "eve": "MISC", "election": "MISC", "creative-work": "MISC", "product": "MISC", "prod": "MISC", "art": "MISC",
}
# What a set does not annotate may hide under O (or, for WikiGold and CrossNER, under MISC).
MISSING = {
    "GMB": {"MISC"}, "GUM": {"NORP"}, "BTC": {"NORP", "MISC"}, "WNUT17": {"NORP", "MISC"},
    "WikiGold": set(), "CrossNER-politics": {"NORP"}, "UNER-EWT": {"NORP", "MISC"}, "Re-DocRED": {"NORP"},
}
MISC_MAY_BE_NORP = {"WikiGold", "CrossNER-politics", "GUM", "Re-DocRED"}
LOC_MAY_BE_NORP = {"Re-DocRED"}  # it counts 'German' to the places


def kind(label, corpus):
    low = label.lower()
    if corpus == "GMB" and low == "gpe":
        return "NORP"
    if low == "gpe":
        return "LOC"
    return _MAP.get(low)


def spans(tags, corpus):
    """(start, end, kind) of a BIO sequence; labels outside the five kinds are dropped."""
    out, start, current = [], None, None
    for i, tag in enumerate(tags + ["O"]):
        head, _, label = tag.partition("-")
        if start is not None and (head != "I" or label != current):
            k = kind(current, corpus)
            if k:
                out.append((start, i, k))
            start = None
        if head == "B" or (head == "I" and start is None):
            start, current = i, label
    return out


def bilou(n, found):
    tags = ["O"] * n
    for a, b, k in found:
        if b - a == 1:
            tags[a] = f"U-{k}"
        else:
            tags[a], tags[b - 1] = f"B-{k}", f"L-{k}"
            for i in range(a + 1, b - 1):
                tags[i] = f"I-{k}"
    return tags


def allowed(tag, corpus):
    """Tags that a gold tag admits: the tag itself and what the corpus leaves unannotated."""
    if tag == "O":
        return ["O"] + [t for t in TAGS if t != "O" and t[2:] in MISSING[corpus]]
    if (tag.endswith("-MISC") and corpus in MISC_MAY_BE_NORP) or (tag.endswith("-LOC") and corpus in LOC_MAY_BE_NORP):
        return [tag, tag[:2] + "NORP"]
    return [tag]


def augment_case(forms, rng: random.Random, share):
    """Headlines and shouting: with probability `share` each, Every Word Capitalised or ALL CAPITALS."""
    x = rng.random()
    if x < share:
        return [f.upper() for f in forms]
    if x < 2 * share:
        return [f[:1].upper() + f[1:] if len(f) > 3 or i == 0 else f for i, f in enumerate(forms)]
    return forms


def data_path(root, *parts):
    return os.path.join(root, "language", *parts)


def trees(root, split, longest=160):
    """(treebank, rows) of EWT and GUM."""
    return [(bank, rows) for bank in ("EWT", "GUM") for _, rows in conllu(data_path(root, "ud", bank, f"{split}.conllu.gz")) if len(rows) <= longest]


def vocabulary(of_trees):
    """The labels of each head that are met at least twice, the most frequent first."""
    out = {}
    for key, col in (("upos", 1), ("xpos", 2), ("feats", 3), ("deprel", 5)):
        counts = collections.Counter(r[col] for _, rows in of_trees for r in rows)
        out[key] = [k for k, n in sorted(counts.items(), key=lambda kv: (-kv[1], kv[0])) if n >= 2]
    out["names"] = TAGS
    return out


def load_names(root, corpus, file, longest=120):
    """(corpus, forms, tags) of one corpus of names."""
    return [(corpus, [f for f, _ in rows], bilou(len(rows), without_titles([f for f, _ in rows], spans([t for _, t in rows], corpus))))
            for rows in names(data_path(root, "ner", corpus, file)) if 2 <= len(rows) <= longest]


def all_names(root):
    """Training sentences with names: by hand, and silver. re3d is left out: its BBC sentences cannot be told apart."""
    gold = (load_names(root, "GUM", "train.conll.gz") + 3 * load_names(root, "CrossNER-politics", "train.conll.gz")
            + load_names(root, "WikiGold", "all.conll.gz") + load_names(root, "WNUT17", "train.conll.gz")
            + load_names(root, "Re-DocRED", "dev.conll.gz")
            + [s for x in "abegh" for s in load_names(root, "BTC", f"{x}.conll.gz")])
    return gold, load_names(root, "GMB", "train.conll.gz")
