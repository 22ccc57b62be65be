"""A language model's head: time and memory of its loss and gradients, in chunks and not. `python head.py [VOCABULARY [BS [SEQ_LEN]]]`

Each way runs in a process of its own, so that the peak memory is its own. `torch` is PyTorch's `linear_cross_entropy`, where there is one."""
import multiprocessing, sys, time

import torch
import torch.nn.functional as F
from textlm.train.losses import chunked_cross_entropy

def memory_mb(key):
    return int(next(o for o in open('/proc/self/status') if o.startswith(key)).split()[1])/1024

def naive(h, w, b, t): return F.cross_entropy(F.linear(h, w, b), t)
def chunked(h, w, b, t): return chunked_cross_entropy(h, w, b, t)
def of_torch(h, w, b, t): return F.linear_cross_entropy(h, w, t, linear_bias=b, options=torch.nn.LinearCrossEntropyOptions())

def run(name, nv, n, dtype, out):
    torch.manual_seed(0)
    h,w,b = torch.randn(n, 400),torch.randn(nv, 400)*0.05,torch.zeros(nv)
    t = torch.randint(0, nv, (n,))
    for o in (h, w, b): o.requires_grad_()
    before,times = memory_mb('VmRSS'),[]
    for _ in range(4):
        h.grad = w.grad = b.grad = None
        start = time.perf_counter()
        with torch.autocast('cpu', torch.bfloat16, enabled=dtype=='bf16'): loss = globals()[name](h, w, b, t)
        loss.backward()
        times.append(time.perf_counter()-start)
    out.put((min(times[1:]), memory_mb('VmHWM')-before, loss.item(), w.grad.norm().item()))

if __name__=='__main__':
    nv,bs,sl = ([int(o) for o in sys.argv[1:]] + [60_000, 64, 72][len(sys.argv)-1:])
    print(f'vocabulary {nv:,}, {bs}x{sl} tokens')
    ctx = multiprocessing.get_context('spawn')
    for dtype in ('f32', 'bf16'):
        for name in ('naive', 'chunked') + (('of_torch',) if hasattr(F, 'linear_cross_entropy') else ()):
            out = ctx.Queue()
            p = ctx.Process(target=run, args=(name, nv, bs*sl, dtype, out))
            p.start()
            s,mb,loss,g = out.get()
            p.join()
            print(f'{dtype:5}{name:10}{s*1e3:8.0f} ms {mb:8.0f} MB beyond the inputs, loss {loss:.5f}, |dW| {g:.6f}', flush=True)
