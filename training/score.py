"""Scores on the development sets, on gold words: cheap looks during training; `dateline evaluate` gives the figures that count."""
import collections

import torch

import corpora
import data

_cache = {}


def _sets(root):
    if root not in _cache:
        _cache[root] = (corpora.trees(root, "dev"), {c: corpora.load_names(root, c, "dev.conll.gz")[:2500] for c in ("UNER-EWT", "CrossNER-politics", "GMB")})
    return _cache[root]


def decode(tags):
    """Spans of a BILOU sequence, lenient about broken ones."""
    out, start, current = [], None, None
    for i, t in enumerate(tags):
        head, k = t[0], t[2:]
        if head == "U":
            out.append((i, i + 1, k)); start = None
        elif head == "B":
            start, current = i, k
        elif head in "IL":
            if start is None or k != current:
                start, current = i, k
            if head == "L":
                out.append((start, i + 1, k)); start = None
        else:
            start = None
    return out


@torch.no_grad()
def development(net, lexicon, vocab, root):
    trees, _ = _sets(root)
    out = {}
    for bank in ("EWT", "GUM"):
        t = collections.Counter()
        chosen = [rows for b, rows in trees if b == bank]
        for batch in data.batches([len(r) for r in chosen], 4000):
            batch = [chosen[i] for i in batch]
            x = data.Input(net, lexicon, [lexicon.encode([r[0] for r in rows]) for rows in batch])
            upos, xpos, feats, _, scores, dep, head = net(x.hashed, x.glove, x.mask)
            barrier = torch.cat([torch.ones(len(batch), 1), x.mask[..., 0]], 1)[:, None, :]
            best = (scores + (barrier - 1) * 1e4).argmax(-1)
            lab = net.labels(dep, torch.gather(head, 1, best[..., None].expand(-1, -1, head.size(2)))).argmax(-1)
            u, xp, f = upos.argmax(-1), xpos.argmax(-1), feats.argmax(-1)
            for i, rows in enumerate(batch):
                for j, r in enumerate(rows):
                    t["n"] += 1
                    t["upos"] += vocab["upos"][u[i, j]] == r[1]
                    t["xpos"] += vocab["xpos"][xp[i, j]] == r[2]
                    t["feats"] += vocab["feats"][f[i, j]] == r[3]
                    ok = int(best[i, j]) == r[4]
                    t["uas"] += ok
                    t["las"] += ok and vocab["deprel"][lab[i, j]].split(":")[0] == r[5].split(":")[0]
        for k in ("upos", "xpos", "feats", "uas", "las"):
            out[f"{bank}.{k}"] = round(100 * t[k] / t["n"], 2)
    out.update({f"names.{k}": v for k, v in names(net, lexicon, root).items()})
    return out


@torch.no_grad()
def names(net, lexicon, root):
    """F1 of exact spans of person, organization and place (and nationality for GMB), for each development set."""
    out = {}
    for corpus, sentences in _sets(root)[1].items():
        t = collections.Counter()
        for batch in data.batches([len(x[1]) for x in sentences], 4000):
            batch = [sentences[i] for i in batch]
            x = data.Input(net, lexicon, [lexicon.encode(f) for _, f, _ in batch])
            tags = net.names(x.trunk(net)).argmax(-1)
            for i, (_, f, gold) in enumerate(batch):
                keep = {"PER", "ORG", "LOC"} | ({"NORP"} if corpus == "GMB" else set())
                a = {s for s in decode([corpora.TAGS[tags[i, j]] for j in range(len(f))]) if s[2] in keep}
                b = {s for s in decode(gold) if s[2] in keep}
                t["tp"] += len(a & b); t["s"] += len(a); t["g"] += len(b)
        out[corpus] = round(200 * t["tp"] / max(1, t["s"] + t["g"]), 2)
    return out
