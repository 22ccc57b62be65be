"""How fast could a classifier be here? `python floor.py FOLDER`: the matrix products of AWD-LSTM's default size alone, each step with the rows
that it has, each in the fastest of the ways at hand (oneDNN, MKL, PyTorch's own, bytes), for the texts in FOLDER (IMDB's layout), and the real thing."""
import sys, time
from pathlib import Path

import numpy as np
import torch
from textlm.all import AWD_LSTM, TextDataLoaders, reuse_memory, text_classifier_learner
from textlm.models.heads import text_span, text_windows
from textlm.fast.matmul import ByteWeight, has_bytes, prepack, fast_linear

layers = (400,1152),(1152,1152),(1152,400)
grid = [1,2,4,8,16,24,32,48,64,96,128]

def least_s(f, seconds):
    "Least time of a call, over about so many seconds"
    times,end = [],time.perf_counter()+seconds
    while len(times)<4 or time.perf_counter()<end:
        t = time.perf_counter()
        f()
        times.append(time.perf_counter()-t)
    return min(times)

def fastest(rows, n_in, n_out, seconds=.2):
    "Seconds of `(rows, n_in) @ (n_in, n_out)` with a weight that is used over and over"
    x,w,out = torch.randn(rows, n_in),torch.randn(n_out, n_in),torch.empty(rows, n_out)
    p = prepack(w, rows, 99)
    ways = [lambda: torch.mm(x, w.t(), out=out), lambda: fast_linear(x, p)]
    if torch.backends.mkl.is_available():
        m = torch.ops.mkl._mkl_reorder_linear_weight(w, rows)
        ways.append(lambda: torch.ops.mkl._mkl_linear(x, m, w, None, rows))
    if has_bytes():
        b,digits,ones = ByteWeight(w),torch.ones(3, rows, n_in, dtype=torch.int8),torch.ones(rows, 1)
        ways.append(lambda: b(digits, ones, w[:,0]))
    return min(least_s(f, seconds) for f in ways)

def step_times(backward):
    "Seconds of a step's recurrent products in all layers, for each number of rows in `grid`"
    sizes = [(4*nh, nh) if backward else (nh, 4*nh) for _,nh in layers]
    return [sum(fastest(r, *s) for s in sizes) for r in grid]

def token_time(recurrent, n=2304):
    "Seconds a token of one large product in each layer: over the inputs, or over the states before"
    with reuse_memory(large=True): return sum(fastest(n, nh if recurrent else ni, 4*nh)/n for ni,nh in layers)

def windows(dl):
    "`(steps, rows)` of every window of the loader's texts in training"
    for x,*_ in dl:
        lens = sorted(text_span(x, 1)[1].tolist(), reverse=True)
        yield from ((e-s, n) for s,e,n,_ in text_windows(lens, 72))

def reading(dl, forward, inputs):
    "Seconds for the loader's texts, without a gradient and without any padding"
    lens = np.array([n for x,*_ in dl for n in text_span(x, 1)[1].tolist()])
    order = [np.sort(lens)[::-1][i:i+grid[-1]] for i in range(0, len(lens), grid[-1])]
    steps = [int((o>t).sum()) for o in order for t in range(o[0])]
    return np.interp(steps, grid, forward).sum() + inputs*lens.sum()

def training(dl, forward, back, inputs, states):
    "Seconds for the loader's texts: forward, and the gradients of inputs and both weights"
    ws = list(windows(dl))
    recurrent = sum(n*(np.interp(r, grid, forward)+np.interp(r, grid, back)) for n,r in ws)
    return recurrent + (3*inputs+states)*sum(n*r for n,r in ws)

if __name__=='__main__':
    root = Path(sys.argv[1])
    dls = TextDataLoaders.from_folder(root, valid='test', bs=32)
    learn = text_classifier_learner(dls, AWD_LSTM, pretrained=False)
    forward,back,inputs,states = step_times(False),step_times(True),token_time(False),token_time(True)
    for name,ts in (('forward', forward), ('backward', back)):
        print(f'{name:9} GFLOP/s by rows:', ', '.join(f'{r}: {8e-9*r*sum(nh*nh for _,nh in layers)/t:.0f}' for r,t in zip(grid, ts)))
    print(f'large products: {8e-9*sum(a*b for a,b in layers)/inputs:.0f} and {8e-9*sum(b*b for _,b in layers)/states:.0f} GFLOP/s')
    t = time.perf_counter()
    with learn.no_bar(): learn.get_preds()
    n,s = len(dls.valid_ds),time.perf_counter()-t
    print(f'get_preds: {n/s:.1f} texts/s; the products alone {n/reading(dls.valid, forward, inputs):.1f}')
    n = sum(x.numel() for x,*_ in dls.train)
    print(f'training all of it: the products alone {n/training(dls.train, forward, back, inputs, states):,.0f} tokens/s')
