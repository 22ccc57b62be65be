"""What this machine can do: rates of matrix products and of reading memory. `python products.py [THREADS]`

A product of (rows, 1152) with (1152, 4608) is a step of AWD-LSTM's second layer for `rows` texts, or all steps at once for 2304."""
import math, sys, time

import torch
import torch.nn.functional as F
from textlm.fast.matmul import ByteWeight, has_bytes, has_onednn, prepack, fast_linear, row_digits

def median_s(f, seconds=0.5):
    "Median time of a call, over about so many seconds"
    f()
    times,end = [],time.perf_counter()+seconds
    while len(times)<3 or time.perf_counter()<end:
        t = time.perf_counter()
        f()
        times.append(time.perf_counter()-t)
    return sorted(times)[len(times)//2]

def in_bytes(x, w):
    "A function that computes `x @ w.T` in bytes, with the weight's at hand"
    bw,b,d = ByteWeight(w),torch.zeros(len(w)),torch.empty(3, *x.shape, dtype=torch.int8)
    return lambda: bw(d, row_digits([x], d), b)

def few_or_many(rows, n_in=2304, n_out=4608):
    "Milliseconds of a product of bytes in three products and in six, without writing the digits"
    w,ms = ByteWeight(torch.randn(n_out, n_in)),[]
    d = torch.empty(3, rows, n_in, dtype=torch.int8)
    scale = row_digits([torch.randn(rows, n_in)], d)
    for w.few in (math.inf, 0): ms.append(1e3*median_s(lambda: w(d, scale, torch.zeros(n_out))))
    return ms

def row(rows, dtype, n_in=1152, n_out=4608):
    "GFLOP/s of `F.linear`, of `product`, of `product` with a packed weight, and in bytes"
    x,w = torch.randn(rows, n_in, dtype=dtype),torch.randn(n_out, n_in, dtype=dtype)
    p = prepack(w, rows, 8)
    ways = [lambda: F.linear(x, w), lambda: fast_linear(x, w), lambda: fast_linear(x, p)]
    if dtype==torch.float32 and has_bytes(): ways.append(in_bytes(x, w))
    return [2e-9*rows*n_in*n_out/median_s(f) for f in ways]

if __name__=='__main__':
    if len(sys.argv)>1: torch.set_num_threads(int(sys.argv[1]))
    print(torch.__version__, torch.backends.cpu.get_cpu_capability(), torch.get_num_threads(), 'threads')
    print(f"{'GFLOP/s':10}{'rows':>6}{'F.linear':>10}{'product':>10}{'packed':>10}{'bytes':>10}")
    for dtype in (torch.float32, torch.bfloat16):
        if not has_onednn(dtype): print(dtype, 'is left to PyTorch on this machine'); continue
        for rows in (1, 8, 32, 128, 2304):
            print(f"{str(dtype)[6:]:10}{rows:6}" + ''.join(f'{o:10.0f}' for o in row(rows, dtype)), flush=True)
    if has_bytes():
        for rows in (16, 32, 64, 96, 128): print('bytes, {} rows of 2304: {:.2f} ms in three products, {:.2f} in six'.format(rows, *few_or_many(rows)))
    big = torch.randn(10**8)
    print(f'reading memory: {0.4/median_s(big.sum):.0f} GB/s')
