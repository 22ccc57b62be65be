"""The default command on several sets, with several seeds, beside a bag of words.

    python nbs/examples/compare_sets.py cr.csv mpqa.csv sst2.csv --seeds 1 2 3 --out results.jsonl
    python nbs/examples/compare_sets.py cr.csv sst2.csv --out reviews.jsonl -- --pretrained reviews

What follows `--` goes to textlm-ulmfit. Each run is a line of the file, written when it is done; a run that is there already
is not done again. The table shows the mean over the seeds, and the standard deviation where there are several."""
import argparse, contextlib, io, json, statistics, sys, time
from pathlib import Path

import torch

from textlm.all import main_ulmfit


def run(path, seed, work, extra):
    "Figures of one run, from its report"
    name,start = Path(path).stem,time.time()
    out = work/f'{name}-{seed}'
    with contextlib.redirect_stdout(io.StringIO()):
        if main_ulmfit([path, '--seed', seed, '--out', out, *extra]): sys.exit(1)
    r = json.loads((out/'report.json').read_text())
    figure,f = next(iter(r['comparison']['figures'].items()))
    return dict(set=name, seed=seed, figure=figure, model=f['model'], bag=f['bag'], n_test=r['n_test'],
                p=r['comparison']['p'], perplexity=r['lm']['perplexity'], ece=r['calibration']['test_ece'],
                seconds=time.time()-start, threads=torch.get_num_threads(), options=' '.join(extra))

def shown(xs): return f'{100*statistics.mean(xs):.1f}' + (f' ± {100*statistics.stdev(xs):.1f}' if len(xs)>1 else '')

def table(rows):
    "A table in Markdown: a line for each set"
    print('| set | seeds | model | bag of words | difference | minutes |\n|---|---|---|---|---|---|')
    for name in dict.fromkeys(r['set'] for r in rows):
        rs = [r for r in rows if r['set']==name]
        m,b,d = ([f(r) for r in rs] for f in (lambda r: r['model'], lambda r: r['bag'], lambda r: r['model']-r['bag']))
        t = statistics.median(r['seconds'] for r in rs)/60
        print(f'| {name} | {len(rs)} | {shown(m)} | {shown(b)} | {100*statistics.mean(d):+.1f} | {t:.1f} |')

def done_runs(file): return [json.loads(o) for o in file.read_text().splitlines()] if file.exists() else []

def run_all(paths, seeds, out, work, extra):
    "Run what is not in `out` yet"
    done = {(r['set'], r['seed'], r['options']) for r in done_runs(out)}
    for seed in seeds:
        for path in paths:
            if (Path(path).stem, seed, ' '.join(extra)) in done: continue
            row = run(path, seed, work, extra)
            with out.open('a') as f: f.write(json.dumps(row)+'\n')
            print(row, file=sys.stderr, flush=True)

def main():
    argv = sys.argv[1:]
    i = argv.index('--') if '--' in argv else len(argv)
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('paths', nargs='+')
    p.add_argument('--seeds', nargs='+', type=int, default=[1,2,3])
    p.add_argument('--out', type=Path, default=Path('results.jsonl'))
    p.add_argument('--work', type=Path, default=Path('runs'), help='folder for artifacts and reports')
    p.add_argument('--threads', type=int)
    a,extra = p.parse_args(argv[:i]),argv[i+1:]
    if a.threads: torch.set_num_threads(a.threads)
    run_all(a.paths, a.seeds, a.out, a.work, extra)
    table([r for r in done_runs(a.out) if r['options']==' '.join(extra)])

if __name__=='__main__': main()
