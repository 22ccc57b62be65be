"""How long imports take, in turn: `python imports.py [-n 5] [MODULE ...]`, each in a fresh process; a first round, which warms the disk, does not count.
With no MODULE: `torch` and `textlm.all`. `--python PATH MODULE` adds a module of another environment, such as `--python ~/peer/bin/python fastai.text.all`."""
import argparse, statistics, subprocess, sys

parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument('modules', nargs='*')
parser.add_argument('-n', type=int, default=5, help='rounds that count')
parser.add_argument('--python', nargs=2, action='append', default=[], metavar=('PATH', 'MODULE'))
args = parser.parse_args()

def seconds(python, module):
    code = f'import time; t = time.perf_counter(); import {module}; print(time.perf_counter()-t)'
    return float(subprocess.run([python, '-c', code], capture_output=True, text=True, check=True).stdout)

which = [(sys.executable, o) for o in args.modules or ('torch', 'textlm.all')] + args.python
rounds = [[seconds(*o) for o in which] for _ in range(args.n+1)][1:]
for (_,module),ts in zip(which, zip(*rounds)): print(f'{module:20} {statistics.median(ts):5.2f} s, from {min(ts):.2f} to {max(ts):.2f}')
