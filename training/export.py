#!/usr/bin/python3
"""Turns a checkpoint into the files of model/ that src/Dateline.Language reads.

usage: export.py --checkpoint C.pt --vectors FOLDER --data DATA --model MODEL
 network-lower.onnx      words [b,t,hashed+100], mask [b,t,1] -> gates [b,t,8 width] of the first LSTM
 network-between-1.onnx  states [b,t,2 width] of one LSTM -> gates of the next
 network-upper.onnx      states of the last LSTM -> upos, xpos, feats, names, arcs, label_dep, label_head
 recurrent.bin           the LSTMs' products with their own state
 labels.onnx    sum of a label_dep and a label_head row [n,label] -> scores of relations [n,r]
 hashed.bin     the hashed tables: a float32 scale a row, then int8 rows (all tables one after another)
 vectors.bin    GloVe: 32-bit FNV-1a hashes of the words, sorted; the codebook [50,256,2] of float32; 50 bytes a word
 lemmas.tsv     lemma rules by tag and ending, exceptions by whole word
 labels.json    sizes and label names
"""
import argparse
import collections
import hashlib
import json
import os

os.environ["OPENBLAS_NUM_THREADS"] = "1"
import numpy as np
import onnx
import onnx.numpy_helper
import torch

import corpora
import data as sentences
import features
import kernels
import score
from network import Network


def quantise(rows):
    scale = np.abs(rows).max(1) / 127
    scale[scale == 0] = 1e-9
    return scale.astype("<f4"), np.round(rows / scale[:, None]).astype(np.int8)


class Labels(torch.nn.Module):
    def __init__(self, net):
        super().__init__()
        self.out = net.label_out

    def forward(self, x):
        return self.out(torch.relu(x))


class Quantised(torch.nn.Module):
    """A Linear in 8 bits: weights by output with 7 bits and a sign, inputs between bounds seen on development text. Fixed
    bounds, so that a sentence's scores do not depend on its neighbours in a batch."""

    def __init__(self, layer, low, high):
        super().__init__()
        low, high = min(low, 0.), max(high, 0.)
        self.scale, self.zero = (high - low) / 255, round(-low / ((high - low) / 255))
        self.weight = torch.nn.Parameter(layer.weight.detach().t().contiguous())
        # On processors without VNNI the sum of two products may overflow 16 bits unless weights keep within 7 bits.
        self.weight_scale = self.weight.abs().max(0).values / 63
        self.bias = layer.bias

    def forward(self, x):
        x = torch.fake_quantize_per_tensor_affine(x, self.scale, self.zero, 0, 255)
        w = torch.fake_quantize_per_channel_affine(self.weight, self.weight_scale, torch.zeros_like(self.weight_scale, dtype=torch.int32), 1, -128, 127)
        y = torch.matmul(x, w)
        return y if self.bias is None else y + self.bias


GATES = (0, 1, 3, 2)  # PyTorch's i f g o as i f o g: those of one function lie together


def by_gate(w):
    """Rows of a weight or bias in the exported order of gates."""
    parts = w.chunk(4, 0)
    return torch.cat([parts[k] for k in GATES], 0)


class Lower(torch.nn.Module):
    """Words to the gates of the first LSTM, as far as its input goes."""

    def __init__(self, net, gates):
        super().__init__()
        self.net, self.gates = net, gates
        self.layers = [layer for layer in net.layers if not isinstance(layer, kernels.BiLstm)]

    def forward(self, words, mask):
        x = self.net.input_norm(self.net.input(words)) * mask
        for layer in self.layers:
            x = layer(x, mask)
        return self.gates(x)


class Upper(torch.nn.Module):
    """States of the last LSTM to the scores of all heads."""

    def __init__(self, net):
        super().__init__()
        self.net = net

    def forward(self, states):
        net = self.net
        x = net.norm(states)
        scores, dep, head = net.arcs(x)
        return net.upos(x), net.xpos(x), net.feats(x), net.names(x), scores, dep, head


class Parts:
    """The network cut at its LSTM layers, whose own products the program makes: Lower, a Linear to the gates between two layers, Upper."""

    def __init__(self, net):
        kinds = [isinstance(layer, kernels.BiLstm) for layer in net.layers]
        assert kinds == sorted(kinds) and any(kinds), "convolutions must come before LSTMs"
        self.lstms = [layer for layer in net.layers if isinstance(layer, kernels.BiLstm)]
        self.gates = torch.nn.ModuleList()
        for layer in self.lstms:
            linear = kernels.Linear(layer.forward_in.shape[1], 8 * layer.width)
            with torch.no_grad():
                linear.weight.copy_(torch.cat([by_gate(layer.forward_in), by_gate(layer.backward_in)]))
                linear.bias.copy_(torch.cat([by_gate(layer.forward_bias), by_gate(layer.backward_bias)]))
            self.gates.append(linear)
        self.net, self.lower, self.upper = net, Lower(net, self.gates[0]), Upper(net)

    @torch.no_grad()
    def run(self, words, mask):
        self.lower(words, mask)
        x = self.net.input_norm(self.net.input(words)) * mask
        for layer in self.lower.layers:
            x = layer(x, mask)
        for gates, layer in zip(self.gates, self.lstms):
            gates(x)
            x = layer(x, mask)
        self.upper(x)

    @torch.no_grad()
    def quantise(self, batches):
        """Replaces the Linear layers; batches are (words, mask) to see the bounds of their inputs on."""
        linear = [(parent, name, layer) for root in (self.net, self) for parent, name, layer in self.children(root)]
        bounds = {id(layer): [] for _, _, layer in linear}
        hooks = [layer.register_forward_pre_hook(lambda m, x: bounds[id(m)].append((float(x[0].min()), float(x[0].max())))) for _, _, layer in linear]
        for words, mask in batches:
            self.run(words, mask)
        for hook in hooks:
            hook.remove()
        for parent, name, layer in linear:
            # The mean of the extremes of many batches: a rare outlier is cut off.
            low, high = (float(np.mean([b[side] for b in bounds[id(layer)]])) for side in (0, 1))
            setattr(parent, name, Quantised(layer, low, high))
        self.lower.gates = self.gates[0]

    def children(self, root):
        if root is self:
            return [(self.gates, str(k), layer) for k, layer in enumerate(self.gates)]
        return [(parent, name, layer) for parent in root.modules() for name, layer in parent.named_children()
                if isinstance(layer, kernels.Linear) and layer is not root.label_out]

    def recurrent(self):
        """The LSTMs' own weights in 8 bits: of each layer and direction a scale an output, then the bytes."""
        out = b""
        for layer in self.lstms:
            for side in ("forward", "backward"):
                w = by_gate(getattr(layer, side + "_hidden")).detach().numpy()
                scale = np.abs(w).max(1) / 63
                out += scale.astype("<f4").tobytes() + np.round(w / scale[:, None]).astype(np.int8).tobytes()
        return out


def fold(path):
    """Keeps quantised weights as bytes in the file instead of floats that are quantised on loading."""
    model = onnx.load(path)
    values = {i.name: i for i in model.graph.initializer}
    constants = {n.output[0]: onnx.numpy_helper.to_array(n.attribute[0].t) for n in model.graph.node if n.op_type == "Constant"}
    array = lambda name: onnx.numpy_helper.to_array(values[name]) if name in values else constants.get(name)
    for node in [n for n in model.graph.node if n.op_type == "QuantizeLinear" and n.input[0] in values]:
        w, scale, zero = (array(k) for k in node.input)
        q = np.clip(np.round(w / scale[None, :]), -63, 63).astype(np.int8)
        model.graph.initializer.append(onnx.numpy_helper.from_array(q, node.output[0]))
        model.graph.initializer.remove(values[node.input[0]])
        model.graph.node.remove(node)
    onnx.checker.check_model(model)
    onnx.save(model, path)


def lemma_rules(data):
    """Decision list: for each tag, an ending maps to (characters to strip, text to add); '^word' is a whole word."""
    seen = collections.defaultdict(collections.Counter)
    for bank in ("EWT", "GUM"):
        for _, rows in corpora.conllu(corpora.data_path(data, "ud", bank, "train.conllu.gz")):
            for form, _, xpos, feats, _, _, lemma, _ in rows:
                if lemma == "_" and form != "_" or "Typo=Yes" in feats:
                    continue
                base = form if xpos in ("NNP", "NNPS") else form.lower()
                k = 0
                while k < min(len(base), len(lemma)) and base[k] == lemma[k]:
                    k += 1
                seen[xpos, base][(len(base) - k, lemma[k:])] += 1
    rules = []
    for xpos in sorted({x for x, _ in seen}):
        words = {w: c for (x, w), c in seen.items() if x == xpos}
        by_end = collections.defaultdict(collections.Counter)
        for w, c in words.items():
            best = max(c.items(), key=lambda kv: (kv[1], kv[0]))[0]
            for n in range(0, min(6, len(w)) + 1):
                by_end[w[len(w) - n:]][best] += 1
        chosen = {}
        for end in sorted(by_end, key=lambda e: (len(e), e)):
            best, n = max(by_end[end].items(), key=lambda kv: (kv[1], kv[0]))
            parent = next((chosen[end[k:]] for k in range(1, len(end) + 1) if end[k:] in chosen), None)
            if parent is None or (best != parent and n >= 2 and n / sum(by_end[end].values()) > .6):
                chosen[end] = best
        def predict(w):
            return next(chosen[w[k:]] for k in range(max(0, len(w) - 6), len(w) + 1) if w[k:] in chosen)
        rules += [(xpos, e, *r) for e, r in chosen.items()]
        for w, c in words.items():
            best = max(c.items(), key=lambda kv: (kv[1], kv[0]))[0]
            if predict(w) != best and "\t" not in w:
                rules.append((xpos, "^" + w, *best))
    return sorted(rules)


def write(module, example, path, inputs, outputs):
    torch.onnx.export(module.eval(), example, path, opset_version=13, input_names=inputs, output_names=outputs,
                      dynamic_axes={k: {0: "b", 1: "t"} for k in [*inputs, *outputs]})
    fold(path)


def development(net, args, words):
    """Inputs made of the development trees."""
    vectors = np.load(os.path.join(args.vectors, "vectors.npy"))
    lexicon = sentences.Lexicon(words, vectors)
    forms = [[r[0] for r in rows] for _, rows in corpora.trees(args.data, "dev")][::8]
    for batch in sentences.batches([len(f) for f in forms], 1000):
        x = sentences.Input(net, lexicon, [lexicon.encode(forms[i]) for i in batch])
        yield torch.cat([x.hashed, x.glove], -1).detach(), x.mask


@torch.no_grad()
def shy(net, args, words):
    """Adds to the score of 'no name' what serves the development sets of names best in the mean of their F1: a network that
    learned from many corpora sees names that any one of them would not count."""
    lexicon = sentences.Lexicon(words, np.load(os.path.join(args.vectors, "vectors.npy")))
    bias = net.names[2].bias
    before, outcome = bias.clone(), {}
    for step in range(0, 9):
        bias.copy_(before)
        bias[0] += step / 4
        outcome[step / 4] = score.names(net, lexicon, args.data)
    best = max(outcome, key=lambda k: (sum(outcome[k].values()), -k))
    print("names:", outcome[0.0], "with", best, outcome[best])
    bias.copy_(before)
    bias[0] += best


if __name__ == "__main__":
    p = argparse.ArgumentParser()
    for name in ("checkpoint", "vectors", "data", "model"):
        p.add_argument("--" + name, required=True)
    args = p.parse_args()
    kernels.portable()
    os.makedirs(args.model, exist_ok=True)
    out = lambda name: os.path.join(args.model, name)
    c = torch.load(args.checkpoint)
    a = c["args"]
    net = Network({k: len(v) for k, v in c["vocab"].items()}, a["layers"], a["hashed"], a["width"]).eval()
    net.load_state_dict(c["state"])
    inputs = net.hashed + 100

    scale, rows = quantise(net.table.detach().numpy())
    with open(out("hashed.bin"), "wb") as f:
        f.write(scale.tobytes()); f.write(rows.tobytes())

    words = open(os.path.join(args.vectors, "words.txt"), encoding="utf8").read().split("\n")
    keys = np.array([features.fnv1a(w) for w in words], dtype="<u4")
    # Of two words with one hash the more frequent stays.
    _, first = np.unique(keys, return_index=True)
    with open(out("vectors.bin"), "wb") as f:
        f.write(keys[first].tobytes())
        f.write(np.load(os.path.join(args.vectors, "codebook.npy")).astype("<f4").tobytes())
        f.write(np.load(os.path.join(args.vectors, "codes.npy"))[first].tobytes())

    names = ["upos", "xpos", "feats", "names", "arcs", "label_dep", "label_head"]
    torch.onnx.export(Labels(net).eval(), torch.randn(3, net.label_out.in_features), out("labels.onnx"), opset_version=13,
                      input_names=["pair"], output_names=["relation"], dynamic_axes={"pair": {0: "n"}, "relation": {0: "n"}})
    shy(net, args, words)
    parts = Parts(net)
    parts.quantise(development(net, args, words))
    with open(out("recurrent.bin"), "wb") as f:
        f.write(parts.recurrent())
    write(parts.lower, (torch.randn(2, 7, inputs), torch.ones(2, 7, 1)), out("network-lower.onnx"), ["words", "mask"], ["gates"])
    for k, gates in enumerate(list(parts.gates)[1:]):
        write(gates, torch.randn(2, 7, 2 * parts.lstms[k].width), out(f"network-between-{k + 1}.onnx"), ["states"], ["gates"])
    write(parts.upper, torch.randn(2, 7, net.size), out("network-upper.onnx"), ["states"], names)

    rules = lemma_rules(args.data)
    with open(out("lemmas.tsv"), "w", encoding="utf8") as f:
        f.write("# Lemma rules: tag, ending ('^' before a whole word), characters to strip, text to add. Made by training/export.py.\n")
        for xpos, end, strip, add in rules:
            f.write(f"{xpos}\t{end}\t{strip}\t{add}\n")
    json.dump({"hashed": net.hashed, "lstm": [layer.width for layer in parts.lstms], "label_width": net.label_out.in_features, "vectors": len(first),
               "tables": features.TABLES, **c["vocab"]}, open(out("labels.json"), "w", encoding="utf8"), indent=0, ensure_ascii=False)
    for name in sorted(os.listdir(args.model)):
        data = open(out(name), "rb").read()
        print(f"{name}\t{len(data)}\t{hashlib.sha256(data).hexdigest()[:16]}")
