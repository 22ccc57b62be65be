"""From how many hidden units on is our LSTM's gradient quicker than torch's? `python lstm.py`; about three minutes on 2 cores.
What does one word cost with weights sorted for one row, and sorted for many? `python lstm.py word`.
How much quicker are many rows in bytes than oneDNN's LSTM, and which is nearer to float64? `python lstm.py bytes`."""
import math, sys, time
from contextlib import ExitStack

import torch
from torch import nn
from textlm.fast.lstm import QuickLSTM
from textlm.fast.matmul import has_bytes, has_onednn

class Always(QuickLSTM): least = {torch.float32: 1, torch.bfloat16: 1}

class Bytes(QuickLSTM): least_bytes = 1,1
class Floats(QuickLSTM): least_bytes = math.inf,0

class Many(QuickLSTM):
    def _weights(self, make, one=False): return super()._weights(make, False)

def step(m, x, hx, dtype):
    with torch.autocast('cpu', torch.bfloat16, enabled=dtype==torch.bfloat16): out,_ = m(x, hx)
    out.float().sum().backward()
    m.zero_grad()

def median_ms(f, n=5):
    "Median time of `f()` after a first call that does not count"
    f()
    times = []
    for _ in range(n):
        t = time.perf_counter()
        f()
        times.append(time.perf_counter()-t)
    return sorted(times)[n//2]*1e3

def compare(nh, bs, dtype, sl=36):
    "Times of ours and of `nn.LSTM`, forward and back"
    x,hx = torch.randn(bs, sl, nh, requires_grad=True),(torch.zeros(1, bs, nh),)*2
    return [median_ms(lambda: step(m, x, hx, dtype)) for m in (cls(nh, nh, batch_first=True) for cls in (Always, nn.LSTM))]

@torch.no_grad()
def words(cls, sl, sizes=((400,1152), (1152,1152), (1152,400))):
    "Time of one text of `sl` words through the three layers of an AWD-LSTM"
    ls = [cls(n, nh) for n,nh in sizes]
    args = [(torch.randn(sl, 1, n), (torch.zeros(1, 1, nh),)*2) for n,nh in sizes]
    with ExitStack() as stack:
        for l in ls: stack.enter_context(l.fixed())
        return median_ms(lambda: [l(*o) for l,o in zip(ls, args)], 21)

def one_row():
    for sl in (1, 22, 200):
        a,b = words(QuickLSTM, sl),words(Many, sl)
        print(f'{sl:4} words: sorted for one row {a:6.1f} ms, for many {b:6.1f} ms, {b/a:.2f} of it')

@torch.no_grad()
def in_bytes(n, nh, bs, tokens=4096):
    "Times of bytes and of oneDNN's LSTM without a gradient, in turn, and the largest error of each against float64"
    exact = nn.LSTM(n, nh).double()
    x,hx = torch.randn(tokens//bs, bs, n).clamp(-1, 1),(torch.zeros(1, bs, nh),)*2
    ref = exact(x.double(), tuple(o.double() for o in hx))[0]
    times,errs = [],[]
    for cls in (Bytes, Floats):
        m = cls(n, nh).eval()
        m.load_state_dict(exact.state_dict())
        times.append(median_ms(lambda: m(x, hx), 9))
        errs.append((m(x, hx)[0]-ref).abs().max().item())
    return times,errs

def bytes_by_rows():
    if not has_bytes(): print('No unit for products of bytes here, or oneDNN does not use it'); return
    for n,nh in ((400,1152), (1152,1152), (1152,400)):
        for bs in (8, 16, 24, 32, 48, 64, 96, 128, 256):
            (a,b),(ea,eb) = in_bytes(n, nh, bs)
            print(f'{n:4} to {nh:4}, {bs:3} rows: bytes {a:6.1f} ms, oneDNN {b:6.1f} ms, {b/a:.2f} of it; off by {ea:.1e} and {eb:.1e}', flush=True)

def all_sizes():
    for dtype in (torch.float32, torch.bfloat16):
        if not has_onednn(dtype): print(dtype, 'is left to PyTorch on this machine'); continue
        for nh in (128, 256, 400, 640, 800, 1152):
            for bs in (16, 32, 64, 128):
                a,b = compare(nh, bs, dtype)
                print(f'{str(dtype)[6:]:9} {nh:5} hidden units, bs {bs:3}: ours {a:7.1f} ms, nn.LSTM {b:7.1f} ms, {b/a:.2f} of it')

if __name__=='__main__':
    torch.set_num_threads(2)
    {'word': one_row, 'bytes': bytes_by_rows}.get(sys.argv[-1], all_sizes)()
