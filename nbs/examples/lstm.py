"From how many hidden units on is our LSTM's gradient quicker than torch's? `python lstm.py`; about three minutes on 2 cores"
import sys, time

import torch
from torch import nn
from textlm.lstm import QuickLSTM

class Always(QuickLSTM): least = dict.fromkeys(QuickLSTM.least, 1)

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

if __name__=='__main__':
    torch.set_num_threads(int(sys.argv[1]) if len(sys.argv)>1 else 2)
    for dtype in (torch.float32, torch.bfloat16):
        for nh in (128, 256, 400, 640, 800, 1152):
            for bs in (16, 32, 64, 128):
                a,b = compare(nh, bs, dtype)
                print(f'{str(dtype)[6:]:9} {nh:5} hidden units, bs {bs:3}: ours {a:7.1f} ms, nn.LSTM {b:7.1f} ms, {b/a:.2f} of it')
