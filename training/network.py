"""The network: hashed features and GloVe in; convolutions and LSTMs; linear and biaffine heads out.

`layers` says what the trunk is made of, bottom up: c2 is a gated convolution over the words two to the left and right,
l128 is an LSTM of 128 units in each direction.
"""
import torch
import torch.nn as nn
import torch.nn.functional as F

from features import TABLES
from kernels import BiLstm, Linear

torch.backends.mkldnn.enabled = False  # oneDNN 2.6 gives wrong gradients on some processors

ROWS = sum(TABLES.values())


class Locked(nn.Module):
    """Dropout with one mask for all words of a sentence (Gal and Ghahramani 2016)."""

    def __init__(self, share):
        super().__init__()
        self.share = share

    def forward(self, x):
        if not self.training or self.share == 0:
            return x
        keep = x.new_empty(x.size(0), 1, x.size(2)).bernoulli_(1 - self.share) / (1 - self.share)
        return x * keep


class GatedConvolution(nn.Module):
    """x + GLU(W [x(t-d); x(t); x(t+d)]), written as a Linear over the concatenated neighbours."""

    def __init__(self, width, dilation, dropout):
        super().__init__()
        self.dilation = dilation
        self.norm = nn.LayerNorm(width)
        self.linear = Linear(3 * width, 2 * width)
        self.dropout = Locked(dropout)

    def forward(self, x, mask):
        d = self.dilation
        h = self.norm(x) * mask
        pad = torch.zeros_like(h[:, :1]).expand(-1, d, -1)
        padded = torch.cat([pad, h, pad], 1)
        n = h.size(1)
        stacked = torch.cat([padded[:, :n], h, padded[:, 2 * d:2 * d + n]], 2)
        a, b = self.linear(stacked).chunk(2, -1)
        return x + self.dropout(a * torch.sigmoid(b))


class Network(nn.Module):
    def __init__(self, sizes, layers="c1,c2,l128,l128", hashed=96, width=160, arc=160, label=128, dropout=.33, words=0):
        super().__init__()
        self.hashed, self.width = hashed, width
        self.table = nn.Parameter(torch.randn(ROWS, hashed) * .05, requires_grad=False)  # Adam works on its rows by itself
        self.input = Linear(hashed + 100, width)
        self.input_norm = nn.LayerNorm(width)
        self.dropout = Locked(dropout)
        self.layers = nn.ModuleList()
        size = width
        for spec in layers.split(","):
            if spec[0] == "c":
                self.layers.append(GatedConvolution(size, int(spec[1:]), dropout))
            else:
                self.layers.append(BiLstm(size, int(spec[1:]), dropout / 2))
                size = 2 * int(spec[1:])
        self.size = size
        self.norm = nn.LayerNorm(size)
        self.upos = Linear(size, sizes["upos"])
        self.xpos = Linear(size, sizes["xpos"])
        self.feats = Linear(size, sizes["feats"])
        self.names = nn.Sequential(Linear(size, width), nn.ReLU(), Linear(width, sizes["names"]))
        self.root = nn.Parameter(torch.randn(size) * .1)
        self.arc_dep = Linear(size, arc)
        self.arc_head = Linear(size, arc)
        self.arc_bilinear = Linear(arc, arc, bias=False)
        self.arc_bias = nn.Linear(arc, 1)
        self.label_dep = Linear(size, label)
        self.label_head = Linear(size, label)
        self.label_out = Linear(label, sizes["deprel"])
        if words:
            self.guess = nn.Sequential(Linear(size, 128), nn.LayerNorm(128))
            self.guess_out = Linear(128, words)

    def trunk(self, hashed, glove, mask):
        x = self.dropout(self.input_norm(self.input(torch.cat([hashed, glove], -1)))) * mask
        for k, layer in enumerate(self.layers):
            x = layer(x, mask)
            if isinstance(layer, BiLstm) and k + 1 < len(self.layers):
                x = self.dropout(x)
        return self.dropout(self.norm(x)) * mask

    def arcs(self, x):
        """Scores [batch, dependant, head] with head 0 the root, and the two label projections."""
        r = self.root.expand(x.size(0), 1, -1)
        h = torch.cat([r, x], 1)
        dep = self.dropout(F.relu(self.arc_dep(x)))
        head = self.dropout(F.relu(self.arc_head(h)))
        scores = self.arc_bilinear(dep) @ head.transpose(1, 2) + self.arc_bias(head).transpose(1, 2)
        return scores, self.label_dep(x), self.label_head(h)

    def labels(self, dep, head):
        return self.label_out(self.dropout(F.relu(dep + head)))

    def forward(self, hashed, glove, mask):
        """The exported graph; mask is [batch, tokens, 1] of 0 and 1."""
        x = self.trunk(hashed, glove, mask)
        scores, dep, head = self.arcs(x)
        return self.upos(x), self.xpos(x), self.feats(x), self.names(x), scores, dep, head


def load(net, saved):
    """Takes over the weights that fit by name and shape: those of a checkpoint, or the trunk made by pretrain.py."""
    saved = saved.get("state", saved)
    own = net.state_dict()
    fit = {k: v for k, v in saved.items() if k in own and own[k].shape == v.shape}
    own.update(fit)
    net.load_state_dict(own)
    print(f"{len(fit)} of {len(own)} tensors taken over", flush=True)
