"""One ULMFiT job in figures: `python speed.py [DATA] [--lib textlm.all] [--out FILE.json]`

DATA is a folder with train/{pos,neg}, test/{pos,neg} and unsup (IMDB's layout); without it the sample that comes with textlm is used.
Any library with fastai's names can be measured: `--lib fastai.text.all` in an environment that has it. Quote ratios of two runs that
followed one another on a machine that did nothing else; a run takes a few minutes on IMDB texts."""
import argparse, importlib, json, shutil, statistics, tempfile, time
from functools import partial
from pathlib import Path

parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument('data', nargs='?')
parser.add_argument('--lib', default='textlm.all')
parser.add_argument('--out')
parser.add_argument('--batches', type=int, default=10, help='training batches to measure; 0: only import and data')
args = parser.parse_args()

def timed(f):
    "What `f()` gives, and the seconds that it took"
    t = time.perf_counter()
    return f(), time.perf_counter()-t

lib,import_s = timed(lambda: importlib.import_module(args.lib))
if args.data is None:
    from textlm.all import URLs, untar_data
    args.data = untar_data(URLs.SAMPLE)
figures = {'library': args.lib}

def peak_mb():
    "Largest memory of this process so far"
    lines = Path('/proc/self/status').read_text().splitlines()
    return int(next(o for o in lines if o.startswith('VmHWM')).split()[1])/1024

def note(name, value):
    figures[name] = value
    print(f'{name:45}{value:12.4g}', flush=True)

class Meter(lib.Callback):
    "Tokens a second of each training batch but the first two; ends the epoch after `n`"
    order = 80
    def __init__(self, n): self.n,self.rates = n,[]
    def before_batch(self): self.start = time.perf_counter()
    def after_step(self):
        if self.iter>1: self.rates.append(self.x.numel()/(time.perf_counter()-self.start))
    def after_batch(self):
        if self.training and self.iter==self.n+1: raise lib.CancelEpochException()

def rate(learn):
    "Median tokens a second of training"
    meter = Meter(args.batches)
    with learn.no_bar(), learn.no_logging(): learn.fit_one_cycle(1, 2e-3, cbs=meter)
    return statistics.median(meter.rates)

def through(dl):
    "Tokens a second of reading a loader"
    n,dt = timed(lambda: sum(b[0].numel() for b in dl))
    return n/dt

def language_model(path):
    get = partial(lib.get_text_files, folders=['train', 'test', 'unsup'])
    def build():
        block = lib.DataBlock(blocks=lib.TextBlock.from_folder(path, is_lm=True), get_items=get, splitter=lib.RandomSplitter(0.1, seed=42))
        return block.dataloaders(path, path=path, bs=32, seq_len=72)
    dls,dt = timed(build)
    note('tokenize and build loaders, texts/s', len(get(path))/dt)
    note('build them again, s', timed(build)[1])
    note('LM batches without a model, tokens/s', through(dls.train))
    note('peak memory with the data, MB', peak_mb())
    if not args.batches: return dls
    make = partial(lib.language_model_learner, dls, lib.AWD_LSTM, drop_mult=0.3, pretrained=False)
    learn = make()
    note('LM training, tokens/s', rate(learn))
    note('peak memory after it, MB', peak_mb())
    with learn.no_bar():
        learn.predict('I liked', 5)
        note('generation, words/s', 40/timed(lambda: learn.predict('I liked', 40, temperature=0.75))[1])
    try: note('LM training, to_bf16(), tokens/s', rate(make().to_bf16()))
    except Exception as e: print('no bf16 here:', type(e).__name__)
    return dls

def classifier(path, vocab):
    get = partial(lib.get_text_files, folders=['train', 'test'])
    block = lib.DataBlock(blocks=(lib.TextBlock.from_folder(path, vocab=vocab), lib.CategoryBlock), get_items=get, get_y=lib.parent_label,
                          splitter=lib.GrandparentSplitter(valid_name='test'))
    dls = block.dataloaders(path, path=path, bs=32, seq_len=72)
    learn = lib.text_classifier_learner(dls, lib.AWD_LSTM, drop_mult=0.5, pretrained=False)
    learn.freeze()
    note('classifier, frozen, tokens/s', rate(learn))
    learn.unfreeze()
    note('classifier, whole, tokens/s', rate(learn))
    with learn.no_bar(), learn.no_logging():
        note('get_preds, texts/s', len(dls.valid_ds)/timed(lambda: learn.get_preds(dl=learn.dls.valid))[1])
        text = 'This conglomeration fails so miserably on every level that it is difficult to decide what to say.'
        times = [timed(lambda: learn.predict(text))[1] for _ in range(20)]
        note('predict, ms', 1e3*statistics.median(times))

if __name__=='__main__':
    note('import, torch included, s', import_s)
    with tempfile.TemporaryDirectory() as tmp:
        path = Path(shutil.copytree(args.data, f'{tmp}/data'))
        dls = language_model(path)
        if args.batches: classifier(path, dls.vocab)
    note('peak memory of it all, MB', peak_mb())
    if args.out: Path(args.out).write_text(json.dumps(figures, indent=1))
