"""Where training keeps its memory, on Linux with glibc: `python memory.py FOLDER [lm|clas] [OPTIONS]`

FOLDER is in IMDB's layout. After each stage, and at the moments of a training step, it prints what the process holds now and has held at most, how
much of the C library's heap is in use and how much lies free between what is in use, and what was mapped beside the heap (large pieces, oneDNN's
workspaces). `--own`: our LSTM's gradient in float32 too. `--trim`: free memory goes back to the system before each backward pass. `--compiler`: torch's
compiler is loaded, as it is by torch's own optimizers."""
import argparse, ctypes, statistics, sys, time
from functools import partial
from pathlib import Path

parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument('data', type=Path)
parser.add_argument('what', nargs='?', choices=('lm', 'clas'), default='lm')
parser.add_argument('--batches', type=int, default=10)
for o in ('--own', '--trim', '--compiler'): parser.add_argument(o, action='store_true')
args = parser.parse_args()

class MallInfo2(ctypes.Structure):
    _fields_ = [(o, ctypes.c_size_t) for o in 'arena ordblks smblks hblks hblkhd usmblks fsmblks uordblks fordblks keepcost'.split()]

libc = ctypes.CDLL('libc.so.6')
libc.mallinfo2.restype = MallInfo2

def held_mb():
    "Memory now and at most"
    status = dict(o.split(':') for o in Path('/proc/self/status').read_text().splitlines())
    return [int(status[o].split()[0])/1024 for o in ('VmRSS', 'VmHWM')]

def report(name):
    m = libc.mallinfo2()
    heap = [o/2**20 for o in (m.uordblks, m.fordblks, m.hblkhd)]
    print(f'{name:24}' + ''.join(f'{o:10.0f}' for o in (*held_mb(), *heap, len(sys.modules))), flush=True)

print(f'{"MB":24}' + ''.join(f'{o:>10}' for o in ('now', 'at most', 'heap used', 'heap free', 'mapped', 'modules')))
import torch
report('import torch')
from textlm.all import *
report('import textlm.all')
torch.set_num_threads(2)
if args.compiler: import torch._dynamo
if args.own:
    from textlm.fast.lstm import QuickLSTM
    QuickLSTM.least = {torch.float32: 2e6, torch.bfloat16: 2e6}

def loaders(block, folders, **kw):
    blocks = DataBlock(blocks=block, get_items=partial(get_text_files, folders=folders), **kw)
    return blocks.dataloaders(args.data, path=args.data, bs=32, seq_len=72)

set_seed(42)
dls = loaders(TextBlock.from_folder(args.data, is_lm=True), ['train','test','unsup'], splitter=RandomSplitter(.1, seed=42))
if args.what=='lm': learn = language_model_learner(dls, AWD_LSTM, drop_mult=.3, metrics=[accuracy, Perplexity()], pretrained=False)
else:
    block = TextBlock.from_folder(args.data, vocab=dls.vocab)
    dls = loaders((block, CategoryBlock), ['train','test'], get_y=parent_label, splitter=GrandparentSplitter(valid_name='test'))
    learn = text_classifier_learner(dls, AWD_LSTM, pretrained=False)
report('data and learner')

class Watch(Callback):
    "Reports the moments of the first two steps and of the last; ends the epoch after `n`"
    order = 90
    def __init__(self, n): self.n,self.rates = n,[]
    def shown(self, name):
        if self.training and self.iter in (0, 1, self.n-1): report(f'{name}, batch {self.iter}')
    def before_batch(self): self.start = time.perf_counter()
    def after_pred(self): self.shown('forward')
    def after_loss(self):
        self.shown('loss')
        if args.trim: libc.malloc_trim(0)
    def after_backward(self): self.shown('backward')
    def after_step(self): self.rates.append(self.x.numel()/(time.perf_counter()-self.start))
    def after_batch(self):
        self.shown('batch')
        if self.training and self.iter+1>=self.n: raise CancelEpochException

watch = Watch(args.batches)
with learn.no_bar(), learn.no_logging(): learn.fit_one_cycle(1, 2e-3, cbs=watch)
report('after the fit')
print(f'{statistics.median(watch.rates[2:]):.0f} tokens/s (median of {len(watch.rates)-2} batches)')
