"""Tokenizing a whole corpus: time, memory, and the cost of a batch. `python corpus.py FOLDER [N_TEXTS …]`

FOLDER holds `.txt` files at any depth. For each N (default: 1000, and all) the texts are tokenized afresh, opened again, and read once."""
import resource, shutil, statistics, sys, tempfile, time
from pathlib import Path

from textlm.all import DataBlock, RandomSplitter, TextBlock, Tokenizer, get_text_files

def timed(f):
    t = time.perf_counter()
    return f(), time.perf_counter()-t

def measure(root, files, n, store):
    "Time to tokenize and build loaders, time to do it again, time of a batch"
    def build():
        block = TextBlock(Tokenizer.from_folder(root, output_dir=store), is_lm=True)
        return DataBlock(blocks=block, get_items=lambda _: files, splitter=RandomSplitter(0.1, seed=42)).dataloaders(root, bs=32, seq_len=72)
    dls,cold = timed(build)
    again = timed(build)[1]
    reads = [timed(lambda: sum(1 for _ in dls.train)) for _ in range(3)]
    batch = statistics.median(s/k for k,s in reads)
    mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss/1024
    print(f'{n:8} texts: {cold:7.2f} s cold ({n/cold:.0f} texts/s), {again:.3f} s again, {batch*1e6:.1f} us a batch, peak {mb:.0f} MB', flush=True)

if __name__=='__main__':
    root = Path(sys.argv[1])
    everything = get_text_files(root)
    for n in map(int, sys.argv[2:] or [1000, len(everything)]):
        with tempfile.TemporaryDirectory() as tmp:
            if n==len(everything): measure(root, everything, n, f'{tmp}/store'); continue
            part = Path(tmp)/'part'
            for f in everything[::len(everything)//n][:n]:
                to = part/f.relative_to(root)
                to.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(f, to)
            measure(part, get_text_files(part), n, f'{tmp}/store')
