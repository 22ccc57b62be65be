"""What a GPU does with textlm, in one run: `python gpu.py --store STORE [--out DIR] [--minutes 6]`

STORE is a finished token store with IMDB's names (`train/pos/…`): `tokenize_folder('imdb')` makes `imdb_tok`. Neither spaCy nor a
network is needed; of Python packages torch, numpy, pandas, safetensors, fastcore, fasttransform. Prints, and writes to DIR/gpu.json
after each part: which CUDA cells of the notebooks pass; for LM training, in three precisions and beside bare `nn.LSTM`s of the same
sizes with the same loss, tokens a second, ms a step and peak memory; the classifier; generation; the kernels that took most time,
and whether cuDNN's persistent LSTM ran. `--small` tries the program on a CPU in a minute."""
import argparse, gc, json, re, statistics, sys, time, traceback
from functools import partial
from pathlib import Path

import torch
from torch import nn

from textlm.all import *
from textlm.train.losses import chunked_cross_entropy
from textlm.ulmfit.generate import generate_ids

p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
p.add_argument('--store', required=True)
p.add_argument('--out', type=Path, default=Path('.'))
p.add_argument('--minutes', type=float, default=6.)
p.add_argument('--parts', nargs='+', default=['tests','lm','full','clas','generate','kernels'])
p.add_argument('--small', action='store_true', help='tiny sizes, to try the program')
a = p.parse_args()
start = time.perf_counter()
gpu = torch.cuda.is_available()
steps = 3 if a.small else 30
bs,seq_len = (8, 16) if a.small else (128, 72)
sizes = {'400/1152': (400,1152,3), 'full-gpu 512/1024': (512,1024,3)}
if a.small: sizes = {k: (16,32,2) for k in sizes}
modes = dict(fp32=None, fp16=torch.float16, bf16=torch.bfloat16)
if not gpu: del modes['fp16'] # CPUs have no LSTM in fp16
figures = {}

def note(name, value):
    figures[name] = value
    print(f'{time.perf_counter()-start:5.0f}s  {name:55}', f'{value:,.4g}' if isinstance(value, float) else value, flush=True)
    a.out.mkdir(parents=True, exist_ok=True)
    (a.out/'gpu.json').write_text(json.dumps(figures, indent=1))

def sync():
    if gpu: torch.cuda.synchronize()
def reset_peak():
    gc.collect() # learners hold themselves in circles
    if gpu: torch.cuda.empty_cache(); torch.cuda.reset_peak_memory_stats()
def peak_gb(): return torch.cuda.max_memory_allocated()/2**30 if gpu else 0.

class Meter(Callback):
    "Seconds of each training step after the first five; ends the epoch after `n` more"
    order = 80
    def __init__(self, n): self.n,self.times,self.tokens = n,[],0
    def before_batch(self):
        sync()
        self.begun = time.perf_counter()
    def after_step(self):
        sync()
        if self.iter<5 and not a.small: return
        self.times.append(time.perf_counter()-self.begun)
        self.tokens = self.x.numel()
    def after_batch(self):
        if self.training and len(self.times)>=self.n: raise CancelEpochException()

def measure(learn, name):
    "Tokens a second, ms and memory of training steps"
    meter = Meter(steps)
    reset_peak()
    with learn.no_bar(), learn.no_logging(): learn.fit_one_cycle(1, 2e-3, cbs=meter)
    t = statistics.median(meter.times)
    note(f'{name}: tokens/s', meter.tokens/t)
    note(f'{name}: ms a step', 1e3*t)
    note(f'{name}: peak memory, GB', peak_gb())
    return meter.tokens/t

def set_mode(learn, mode): return getattr(learn, f'to_{mode}')()

def lm_loaders():
    tok = Tokenizer.from_store(a.store, 'imdb')
    files = [tok.path/o for o in tok.store.paths]
    block = TextBlock(tok, is_lm=True, max_vocab=1000 if a.small else 60000)
    return DataBlock(blocks=block, get_items=lambda _: files, splitter=RandomSplitter(.1, seed=1)).dataloaders('imdb', bs=bs, seq_len=seq_len)

def floor(name, size, mode, vocab):
    "Bare LSTMs, a linear layer and the chunked loss: no dropout, no state carried, Adam"
    emb,hid,n = size
    widths = [emb, *[hid]*(n-1), emb]
    class Net(nn.Module):
        def __init__(self):
            super().__init__()
            self.emb = nn.Embedding(vocab, emb)
            self.rnns = nn.ModuleList(nn.LSTM(i, o, batch_first=True) for i,o in zip(widths, widths[1:]))
            self.bias = nn.Parameter(torch.zeros(vocab))
        def forward(self, x, y):
            h = self.emb(x)
            for r in self.rnns: h = r(h)[0]
            return chunked_cross_entropy(h, self.emb.weight, self.bias, y)
    dev = default_device()
    net,x = Net().to(dev),torch.randint(0, vocab, (bs, seq_len), device=dev)
    opt = torch.optim.Adam(net.parameters(), fused=gpu)
    scaler = torch.amp.GradScaler(dev.type, enabled=mode=='fp16')
    times = []
    for i in range(steps+5):
        sync()
        t = time.perf_counter()
        with torch.autocast(dev.type, modes[mode], enabled=mode!='fp32'): loss = net(x, x)
        scaler.scale(loss).backward()
        scaler.step(opt)
        scaler.update()
        opt.zero_grad()
        sync()
        times.append(time.perf_counter()-t)
    rate = bs*seq_len/statistics.median(times[5:])
    note(f'{name}: tokens/s', rate)
    return rate

def lm_learner(dls, size):
    emb,hid,n = size
    return language_model_learner(dls, AWD_LSTM, config=dict(emb_sz=emb, n_hid=hid, n_layers=n), drop_mult=.3, pretrained=False)

def measure_lm(dls, name):
    for mode in modes:
        ours = measure(set_mode(lm_learner(dls, sizes[name]), mode), f'LM {name} {mode}')
        bare = floor(f'bare LSTMs {name} {mode}', sizes[name], mode, len(dls.vocab))
        note(f'LM {name} {mode}: bare/textlm (goal 1.2)', bare/ours)

def clas_loaders(vocab):
    tok = Tokenizer.from_store(a.store, 'imdb')
    files = [tok.path/o for o in tok.store.paths if o.startswith(('train/pos','train/neg','test/pos','test/neg'))]
    block = DataBlock(blocks=(TextBlock(tok, vocab=vocab), CategoryBlock), get_items=lambda _: files, get_y=parent_label,
                      splitter=GrandparentSplitter(valid_name='test'))
    return block.dataloaders('imdb', bs=bs, seq_len=seq_len)

def measure_clas(dls_lm):
    emb,hid,n = sizes['400/1152']
    dls = clas_loaders(dls_lm.vocab)
    for mode in list(modes)[1:]:
        learn = text_classifier_learner(dls, AWD_LSTM, config=dict(emb_sz=emb, n_hid=hid, n_layers=n), drop_mult=.5, pretrained=False)
        measure(set_mode(learn, mode), f'classifier {mode}')

def measure_generation(dls):
    learn,n = lm_learner(dls, sizes['400/1152']),20 if a.small else 200
    ids = tensor([learn.dls.vocab.index(o) for o in ('xxbos','i','liked','this')]).to(learn.dls.device)
    learn.model.to(learn.dls.device)
    times = []
    for _ in range(3):
        sync()
        t = time.perf_counter()
        list(generate_ids(learn.model, ids, n))
        sync()
        times.append(time.perf_counter()-t)
    note('generation: words/s', n/min(times))

def kernels(dls):
    "The kernels of ten steps in fp16, and whether cuDNN's persistent LSTM is among them"
    from torch.profiler import ProfilerActivity, profile
    for name,size in sizes.items():
        learn = set_mode(lm_learner(dls, size), 'fp16' if gpu else 'fp32')
        meter = Meter(5)
        with profile(activities=[ProfilerActivity.CUDA if gpu else ProfilerActivity.CPU]) as prof, learn.no_bar(), learn.no_logging():
            learn.fit_one_cycle(1, 2e-3, cbs=meter)
        rows = sorted(prof.key_averages(), key=lambda o: -(o.device_time_total if gpu else o.self_cpu_time_total))[:12]
        note(f'kernels {name}', [(o.key[:90], o.count, round((o.device_time_total if gpu else o.self_cpu_time_total)/1e3, 1)) for o in rows])
        note(f'persistent LSTM {name}', any(re.search('persist', o.key, re.I) for o in prof.key_averages()))

def notebook_cells(nb):
    "Source and flags of the code cells of a notebook"
    for c in json.loads(nb.read_text(encoding='utf8'))['cells']:
        src = ''.join(c['source'])
        if c['cell_type']=='code': yield src,set(re.findall(r'^#\|\s*(\w+)', src, re.M))

def run_notebook(nb):
    "The CUDA cells of a notebook that pass and fail; cells that need what is not here are left out"
    ns,passed,failed = {'__name__': '__main__'},0,[]
    for src,flags in notebook_cells(nb):
        if flags & {'slow','net','notest'}: continue
        try: exec(compile(src, str(nb), 'exec'), ns)
        except Exception as e:
            if 'cuda' in flags: failed.append(f'{type(e).__name__}: {str(e)[:200]}')
            else: print('   not run in', nb.name, '-', type(e).__name__, str(e)[:100], flush=True)
        else: passed += 'cuda' in flags
    return passed,failed

def cuda_tests():
    root = Path(__file__).resolve().parents[1]
    for nb in sorted(root.glob('*/*.ipynb')):
        if not any('cuda' in flags for _,flags in notebook_cells(nb)): continue
        if not gpu:
            note(f'CUDA cells of {nb.name}', f'{sum("cuda" in o for _,o in notebook_cells(nb))} there, no GPU here')
            continue
        passed,failed = run_notebook(nb)
        note(f'CUDA cells of {nb.name}', f'{passed} passed, {len(failed)} failed {failed or ""}')

def main():
    note('date', time.strftime('%Y-%m-%d %H:%M'))
    note('device', torch.cuda.get_device_name() if gpu else 'CPU')
    note('torch, cuDNN', f'{torch.__version__}, {torch.backends.cudnn.version()}')
    set_seed(1)
    dls = lm_loaders()
    note('vocabulary', len(dls.vocab))
    parts = dict(lm=partial(measure_lm, dls, '400/1152'), full=partial(measure_lm, dls, 'full-gpu 512/1024'),
                 clas=partial(measure_clas, dls), generate=partial(measure_generation, dls), kernels=partial(kernels, dls), tests=cuda_tests)
    for name in a.parts:
        if time.perf_counter()-start>60*a.minutes:
            note(f'{name} left out', 'no time left')
            continue
        try: parts[name]()
        except Exception as e: # the other parts are worth their minutes
            traceback.print_exc()
            note(f'{name} failed', f'{type(e).__name__}: {e}')

if __name__=='__main__': main()
