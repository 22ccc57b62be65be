"""How many labels does a classifier need? `python nbs/examples/few_labels.py IMDB [--labels 50 200 1000 5000] [--out few_labels.jsonl]`

IMDB is a folder with train/{pos,neg}, test/{pos,neg} and unsup. For each seed 20,000 texts of unsup are drawn, and as many labelled
ones of train as asked for, half of each class; the test is 10,000 texts. One language model a seed reads the unlabelled texts
(`textlm-ulmfit --task lm`), and the classifiers start from it as it is (`--lm-epochs 0`). Each run is a line of the file, written
when it is done, and is not done again. An hour and three quarters of one core a seed."""
import argparse, csv, random
import sys
from pathlib import Path

import torch

from compare_sets import done_runs, run_all, table
from textlm.all import main_ulmfit

p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
p.add_argument('imdb', type=Path)
p.add_argument('--labels', nargs='+', type=int, default=[50,200,1000,5000])
p.add_argument('--unlabelled', type=int, default=20_000)
p.add_argument('--test', type=int, default=10_000)
p.add_argument('--seeds', nargs='+', type=int, default=[11,12,13])
p.add_argument('--out', type=Path, default=Path('few_labels.jsonl'))
p.add_argument('--work', type=Path, default=Path('few_labels'))
p.add_argument('--threads', type=int)

def write(file, rows, columns=('text','label','is_test')):
    with file.open('w', newline='', encoding='utf8') as f: csv.writer(f).writerows([columns, *rows])

def draw(a, seed, folder):
    "Tables of the unlabelled texts, and for each number of labels"
    rng,read = random.Random(seed),lambda p: p.read_text(encoding='utf8')
    pools = {k: sorted((a.imdb/k).glob('*.txt')) for k in ('train/pos','train/neg','test/pos','test/neg','unsup')}
    for v in pools.values(): rng.shuffle(v)
    def rows(part, n, test): return [(read(f), k.split('/')[1], test) for k in (f'{part}/pos',f'{part}/neg') for f in pools[k][:n//2]]
    unlabelled = [(read(f), '', False) for f in pools['unsup'][:a.unlabelled]]
    test = rows('test', a.test, True)
    folder.mkdir(parents=True, exist_ok=True)
    write(folder/'unlabelled.csv', [o[:1] for o in unlabelled], ['text'])
    for n in a.labels: write(folder/f'imdb{n}.csv', rows('train', n, False) + unlabelled + test)

def main():
    a = p.parse_args()
    if a.threads: torch.set_num_threads(a.threads)
    for seed in a.seeds:
        folder,lm = a.work/str(seed),a.work/f'lm-{seed}'
        draw(a, seed, folder)
        if not (lm/'model.textlm').exists():
            if main_ulmfit([folder/'unlabelled.csv', '--task', 'lm', '--pretrained', 'none', '--seed', seed, '--out', lm]): sys.exit(1)
        run_all([folder/f'imdb{n}.csv' for n in a.labels], [seed], a.out, a.work/'runs',
                ['--pretrained', str(lm/'model.textlm'), '--lm-epochs', '0'])
    table(done_runs(a.out))

if __name__=='__main__': main()
