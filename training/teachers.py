"""What trained networks think of sentences: the few likeliest values of each head with their shares, as targets for a smaller one
(Hinton, Vinyals and Dean 2015; ensembles of parsers distilled into one: Kuncoro et al. 2016)."""
import time

import numpy as np
import torch

import data
from network import Network

KEEP = {"heads": 4, "deprel": 3, "upos": 2, "xpos": 2, "feats": 2, "names": 4}


class Opinions:
    def __init__(self, checkpoints, vocab, lexicon):
        self.lexicon, self.nets = lexicon, []
        for path in checkpoints:
            c = torch.load(path)
            assert c["vocab"] == vocab, path + " has other labels"
            a = c["args"]
            net = Network({k: len(v) for k, v in vocab.items()}, a["layers"], a["hashed"], a["width"], dropout=0.)
            net.load_state_dict(c["state"])
            self.nets.append(net.eval())

    @torch.no_grad()
    def give(self, items, size=4000):
        """Sets item.opinion = {head: (values [words, k] int16, shares [words, k] float16)}."""
        start, done = time.time(), 0
        order = data.batches([len(i.forms) for i in items], size)
        for number, batch in enumerate(order):
            batch = [items[i] for i in batch]
            x = data.Input(self.nets[0], self.lexicon, [self.lexicon.encode(i.forms) for i in batch])
            barrier = torch.cat([torch.ones(len(batch), 1), x.mask[..., 0]], 1)[:, None, :]
            mean, kept = {}, []
            for net in self.nets:
                x = data.Input(net, self.lexicon, [self.lexicon.encode(i.forms) for i in batch])
                upos, xpos, feats, names, scores, dep, head = net(x.hashed, x.glove, x.mask)
                for k, v in (("upos", upos), ("xpos", xpos), ("feats", feats), ("names", names), ("heads", scores + (barrier - 1) * 1e4)):
                    mean[k] = mean.get(k, 0) + torch.softmax(v, -1) / len(self.nets)
                kept.append((net, dep, head))
            best = mean["heads"].argmax(-1)
            for net, dep, head in kept:
                at = torch.gather(head, 1, best[..., None].expand(-1, -1, head.size(2)))
                mean["deprel"] = mean.get("deprel", 0) + torch.softmax(net.labels(dep, at), -1) / len(self.nets)
            top = {}
            for k, v in mean.items():
                share, value = v.topk(min(KEEP[k], v.size(-1)), -1)
                if share.size(-1) < KEEP[k]:
                    grow = (0, KEEP[k] - share.size(-1))
                    share, value = torch.nn.functional.pad(share, grow), torch.nn.functional.pad(value, grow)
                top[k] = (value.numpy().astype(np.int16), (share / share.sum(-1, keepdim=True)).numpy().astype(np.float16))
            for i, item in enumerate(batch):
                n = len(item.forms)
                item.opinion = {k: (v[i, :n].copy(), s[i, :n].copy()) for k, (v, s) in top.items()}
                # Of heads with no share at all the last may lie behind the sentence, which another batch need not be long enough for.
                np.minimum(item.opinion["heads"][0], n, out=item.opinion["heads"][0])
                done += n
            if number % 100 == 0:
                print(f"  teachers: {done} words, {time.time() - start:.0f}s", flush=True)
