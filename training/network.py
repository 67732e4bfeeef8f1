"""The network: hashed features and GloVe in, gated convolutions, linear and biaffine heads out."""
import torch
import torch.nn as nn
import torch.nn.functional as F

from features import TABLES

torch.backends.mkldnn.enabled = False  # oneDNN 2.6 gives wrong gradients on some processors


class GatedConvolution(nn.Module):
    """x + GLU(W [x(t-d); x(t); x(t+d)]), written as a Linear over the concatenated neighbours."""

    def __init__(self, width, dilation, dropout):
        super().__init__()
        self.dilation = dilation
        self.norm = nn.LayerNorm(width)
        self.linear = nn.Linear(3 * width, 2 * width)
        self.dropout = nn.Dropout(dropout)

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
    def __init__(self, sizes, width=160, dilations=(1, 1, 2, 2, 4, 1), arc=160, label=128, dropout=.2):
        super().__init__()
        self.width = width
        self.tables = nn.ModuleList([nn.Embedding(rows, width) for rows in TABLES.values()])
        for t in self.tables:
            nn.init.normal_(t.weight, std=.05)
        self.glove = nn.Linear(100, width)
        self.input_norm = nn.LayerNorm(width)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList([GatedConvolution(width, d, dropout) for d in dilations])
        self.norm = nn.LayerNorm(width)
        self.upos = nn.Linear(width, sizes["upos"])
        self.xpos = nn.Linear(width, sizes["xpos"])
        self.feats = nn.Linear(width, sizes["feats"])
        self.names = nn.Sequential(nn.Linear(width, width), nn.ReLU(), nn.Linear(width, sizes["names"]))
        self.root = nn.Parameter(torch.randn(width) * .1)
        self.arc_dep = nn.Linear(width, arc)
        self.arc_head = nn.Linear(width, arc)
        self.arc_bilinear = nn.Linear(arc, arc, bias=False)
        self.arc_bias = nn.Linear(arc, 1)
        self.label_dep = nn.Linear(width, label)
        self.label_head = nn.Linear(width, label)
        self.label_out = nn.Linear(label, sizes["deprel"])

    def hashed(self, ids, drop=None):
        """Sum of the table rows, the vector that C# computes before the ONNX graph."""
        x = 0
        for k, table in enumerate(self.tables):
            row = table(ids[..., k])
            if k == 0 and drop is not None:
                row = row * drop
            x = x + row
        return x

    def trunk(self, hashed, glove, mask):
        x = self.dropout(self.input_norm(hashed + self.glove(glove))) * mask
        for layer in self.layers:
            x = layer(x, mask)
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
