"""Does reading more texts at a time pay on this machine? `python rows.py FOLDER [BS ...]`: `get_preds` of an untrained classifier of AWD-LSTM's
default size over the texts in FOLDER/test (IMDB's layout), with 32, 64, 96 and 128 texts at a time, twice each, in turn."""
import statistics, sys, time
from pathlib import Path

from textlm.all import AWD_LSTM, TextDataLoaders, get_text_files, text_classifier_learner

def measure(learn, items, bs):
    "Seconds for all `items`, and the results in the order of the items"
    dl = learn.dls.test_dl(items, bs=bs)
    t = time.perf_counter()
    with learn.no_bar(): preds,_ = learn.get_preds(dl=dl, cbs=[]) # with callbacks: exactly as many at a time as the loader says
    return time.perf_counter()-t, preds

if __name__=='__main__':
    root,sizes = Path(sys.argv[1]),list(map(int, sys.argv[2:])) or [32,64,96,128]
    learn = text_classifier_learner(TextDataLoaders.from_folder(root, valid='test'), AWD_LSTM, pretrained=False)
    items = get_text_files(root/'test')
    seen = {bs: [] for bs in sizes}
    for _ in range(2):
        for bs in sizes: seen[bs].append(measure(learn, items, bs))
    first = seen[sizes[0]][0][1]
    for bs,runs in seen.items():
        off = max((p-first).abs().max().item() for _,p in runs)
        print(f'{bs:5} texts at a time: {len(items)/statistics.mean(s for s,_ in runs):6.2f} texts/s, results within {off:.0e}')
