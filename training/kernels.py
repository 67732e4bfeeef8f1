"""Linear and LSTM layers for training, on kernels.c where the processor can run it, else PyTorch's own.

Both ways compute the same functions; the fast one multiplies in bfloat16 (sums in 32 bits), so weights differ in the last digits.
"""
import ctypes
import math
import os
import subprocess
import tempfile

import torch
import torch.nn as nn
import torch.nn.functional as F


def _load():
    if "amx_bf16" not in open("/proc/cpuinfo", encoding="utf8").read():
        return None
    source = os.path.join(os.path.dirname(os.path.abspath(__file__)), "kernels.c")
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "kernels.so")
        subprocess.run(["gcc", "-O3", "-ffast-math", "-march=sapphirerapids", "-shared", "-fPIC", source, "-o", path], check=True)
        library = ctypes.CDLL(path)
    return library if library.start() == 0 else None


_fast = _load()


def portable():
    """From here on PyTorch's own operations only, so that the network can be exported."""
    global _fast
    _fast = None


def _at(x):
    return ctypes.c_void_p(x.data_ptr())


def _product(a, ta, b, tb, out, add=False):
    """out = or += op(a) op(b) for two-dimensional tensors whose rows are contiguous."""
    rows, columns = out.shape
    depth = a.shape[0] if ta else a.shape[1]
    _fast.product(rows, columns, depth, _at(a), a.stride(0), int(ta), _at(b), b.stride(0), int(tb), _at(out), out.stride(0), int(add))
    return out


class _Linear(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, weight, bias):
        flat = x.reshape(-1, x.shape[-1]).contiguous()
        ctx.save_for_backward(flat, weight)
        ctx.shape, ctx.bias = x.shape, bias is not None
        y = bias.expand(flat.shape[0], -1).contiguous() if ctx.bias else flat.new_empty(flat.shape[0], weight.shape[0])
        _product(flat, False, weight, True, y, ctx.bias)
        return y.view(*x.shape[:-1], -1)

    @staticmethod
    def backward(ctx, above):
        flat, weight = ctx.saved_tensors
        above = above.reshape(flat.shape[0], -1).contiguous()
        dx = _product(above, False, weight, False, torch.empty_like(flat)).view(ctx.shape) if ctx.needs_input_grad[0] else None
        dw = _product(above, True, flat, False, torch.empty_like(weight))
        return dx, dw, above.sum(0) if ctx.bias else None


class Linear(nn.Linear):
    def forward(self, x):
        if _fast is None:
            return super().forward(x)
        return _Linear.apply(x, self.weight, self.bias)


class _Lstm(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, mask, backwards, w_in, w_hidden, bias):
        b, t, _ = x.shape
        width = w_hidden.shape[1]
        x, w_hidden, mask = x.contiguous(), w_hidden.contiguous(), mask.contiguous()
        gates = bias.expand(b * t, -1).contiguous()
        _product(x.view(b * t, -1), False, w_in, True, gates, True)
        hidden, cell = x.new_empty(b, t, width), x.new_empty(b, t, width)
        _fast.lstm(b, t, width, int(backwards), _at(gates), _at(w_hidden), _at(mask), _at(hidden), width, _at(cell))
        ctx.save_for_backward(x, mask, w_in, w_hidden, gates, hidden, cell)
        ctx.backwards = backwards
        return hidden

    @staticmethod
    def backward(ctx, above):
        x, mask, w_in, w_hidden, gates, hidden, cell = ctx.saved_tensors
        b, t, width = hidden.shape
        above = above.contiguous()
        _fast.lstm_back(b, t, width, int(ctx.backwards), _at(gates), _at(w_hidden), _at(mask), _at(cell), _at(above), width)
        before = torch.zeros_like(hidden)
        if ctx.backwards:
            before[:, :-1] = hidden[:, 1:]
        else:
            before[:, 1:] = hidden[:, :-1]
        dw_hidden = _product(gates, True, before.view(b * t, -1), False, torch.empty_like(w_hidden))
        dw_in = _product(gates, True, x.view(b * t, -1), False, torch.empty_like(w_in))
        dx = _product(gates, False, w_in, False, x.new_empty(b * t, x.shape[2])).view_as(x)
        return dx, None, None, dw_in, dw_hidden, gates.sum(0)


class BiLstm(nn.Module):
    """Both directions over [batch, time, inputs], states 0 behind the mask; gates in PyTorch's order i, f, g, o."""

    def __init__(self, inputs, width, weight_drop=0.):
        super().__init__()
        self.width, self.weight_drop = width, weight_drop
        for side in ("forward", "backward"):
            setattr(self, f"{side}_in", nn.Parameter(torch.empty(4 * width, inputs).uniform_(-1, 1) * math.sqrt(3. / inputs)))
            w = torch.empty(4 * width, width)
            for k in range(4):
                nn.init.orthogonal_(w[k * width:(k + 1) * width])
            setattr(self, f"{side}_hidden", nn.Parameter(w))
            bias = torch.zeros(4 * width)
            bias[width:2 * width] = 1
            setattr(self, f"{side}_bias", nn.Parameter(bias))

    def forward(self, x, mask):
        out = []
        for side in ("forward", "backward"):
            w_in, w_hidden, bias = (getattr(self, f"{side}_{k}") for k in ("in", "hidden", "bias"))
            w_hidden = F.dropout(w_hidden, self.weight_drop, self.training)
            if _fast is None:
                out.append(self.slow(x, mask, side == "backward", w_in, w_hidden, bias))
            else:
                out.append(_Lstm.apply(x, mask[..., 0], side == "backward", w_in, w_hidden, bias))
        return torch.cat(out, -1)

    def slow(self, x, mask, backwards, w_in, w_hidden, bias):
        gates = F.linear(x, w_in, bias)
        h = c = x.new_zeros(x.shape[0], self.width)
        states = [None] * x.shape[1]
        for t in reversed(range(x.shape[1])) if backwards else range(x.shape[1]):
            i, f, g, o = (gates[:, t] + h @ w_hidden.t()).chunk(4, -1)
            c = (torch.sigmoid(f) * c + torch.sigmoid(i) * torch.tanh(g)) * mask[:, t]
            h = torch.sigmoid(o) * torch.tanh(c)
            states[t] = h
        return torch.stack(states, 1)


class Adam:
    """Adam over dense parameters and over the touched rows of tables, with a running average of all weights."""

    def __init__(self, dense, tables, decay=.02, betas=(.9, .98)):
        self.betas, self.decay, self.step_count = betas, decay, 0
        self.dense = [(p, torch.zeros_like(p), torch.zeros_like(p)) for p in dense]
        self.tables = [(t, torch.zeros_like(t), torch.zeros_like(t)) for t in tables]

    @torch.no_grad()
    def step(self, rate, touched, clip=2.):
        """touched: for each table, its row numbers and their gradients."""
        self.step_count += 1
        grads = [p.grad for p, _, _ in self.dense if p.grad is not None] + [g for _, g in touched]
        norm = math.sqrt(sum(float(g.norm()) ** 2 for g in grads))
        scale = min(1., clip / (norm + 1e-6))
        fix1, fix2 = 1 / (1 - self.betas[0] ** self.step_count), 1 / (1 - self.betas[1] ** self.step_count)
        for p, m, v in self.dense:
            if p.grad is not None:
                self._one(None, p, p.grad.contiguous(), m, v, scale, rate, fix1, fix2, self.decay if p.dim() > 1 else 0.)
                p.grad = None
        for (p, m, v), (rows, g) in zip(self.tables, touched):
            self._one(rows, p, g.contiguous(), m, v, scale, rate, fix1, fix2, 0.)
        return norm

    def _one(self, rows, p, g, m, v, scale, rate, fix1, fix2, decay):
        if _fast is not None:
            count, width = (1, p.numel()) if rows is None else (rows.shape[0], p.shape[1])
            f = ctypes.c_float
            _fast.adam(ctypes.c_long(count), ctypes.c_int(width), None if rows is None else _at(rows), _at(p), _at(g), _at(m), _at(v),
                       f(scale), f(rate), f(self.betas[0]), f(self.betas[1]), f(fix1), f(fix2), f(decay))
            return
        rows = slice(None) if rows is None else rows
        g = g * scale
        m[rows] = self.betas[0] * m[rows] + (1 - self.betas[0]) * g
        v[rows] = self.betas[1] * v[rows] + (1 - self.betas[1]) * g * g
        p[rows] -= rate * (decay * p[rows] + m[rows] * fix1 / ((v[rows] * fix2).sqrt() + 1e-8))


@torch.no_grad()
def follow(average, parameters, keep):
    """average = keep * average + (1 - keep) * parameters, tensor by tensor."""
    for a, p in zip(average, parameters):
        if _fast is not None:
            _fast.follow(ctypes.c_long(p.numel()), ctypes.c_float(keep), _at(a), _at(p))
        else:
            a += (1 - keep) * (p - a)
