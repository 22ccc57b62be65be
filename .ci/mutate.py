#!/usr/bin/env python3
"""Break the exported code in places drawn at random and see whether a test fails

    python .ci/mutate.py [N] [SEED]

Each mutant changes one thing in one exported cell: a sign, a comparison, a number by one, a condition turned round, an argument
left out. It is tried in a copy of the checkout: its own notebook first and, where that passes, all of them. Prints a line a mutant and the share that was found; those that got through want a test (or change nothing)."""
import ast, copy, json, os, random, shutil, subprocess, sys, tempfile
from pathlib import Path

from check_notebooks import Notebook

root = Path(__file__).resolve().parent.parent
other = {ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Add, ast.FloorDiv: ast.Mult, ast.Mod: ast.Add,
         ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
         ast.And: ast.Or, ast.Or: ast.And, ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In}

def change(o):
    "`o` with one thing wrong, or None"
    o = copy.deepcopy(o)
    if isinstance(o, (ast.BinOp, ast.BoolOp)) and type(o.op) in other: o.op = other[type(o.op)]()
    elif isinstance(o, ast.Compare) and type(o.ops[0]) in other: o.ops[0] = other[type(o.ops[0])]()
    elif isinstance(o, ast.Constant) and isinstance(o.value, bool): o.value = not o.value
    elif isinstance(o, ast.Constant) and isinstance(o.value, (int, float)): o.value += 1
    elif isinstance(o, ast.UnaryOp) and isinstance(o.op, (ast.Not, ast.USub)): o = o.operand
    elif isinstance(o, ast.IfExp): o.test = ast.UnaryOp(ast.Not(), o.test)
    elif isinstance(o, ast.Call) and o.keywords: o.keywords = o.keywords[1:]
    else: return None
    return o

def places(nb):
    "All that can be broken in notebook `nb`: (number of the cell, node, its replacement)"
    for c in (c for c in nb.cells if c.exported() and c.tree):
        for o in ast.walk(c.tree):
            if isinstance(o, ast.expr) and o.lineno==o.end_lineno and (new := change(o)) is not None: yield c, o, ast.unparse(new)

def replaced(c, o, new):
    "The source of cell `c` with node `o` written as `new`"
    lines = c.src.splitlines()
    n = len(lines)-len(c.body)+o.lineno-1
    line = lines[n].encode()
    lines[n] = (line[:o.col_offset] + f'({new})'.encode() + line[o.end_col_offset:]).decode()
    return '\n'.join(lines)

def fails(clone, nb=None):
    "The notebooks that fail in `clone`: of all, or of this one"
    env = {**os.environ, 'PYTHONPATH': str(clone), 'OMP_WAIT_POLICY': 'PASSIVE', 'MPLBACKEND': 'agg'}
    cmd = ['nbdev-test', *([str(clone/'nbs'/nb), '--n-workers', '0'] if nb else ['--n-workers', '2'])]
    try: res = subprocess.run(cmd, cwd=clone, env=env, capture_output=True, text=True, timeout=400)
    except subprocess.TimeoutExpired: return ['no end']
    return res.stderr.split('=\n\t')[-1].split() if res.returncode else []

def main(n=30, seed=0):
    paths = [p for p in sorted((root/'nbs').rglob('*.ipynb')) if not any(o[0] in '._' for o in p.relative_to(root).parts)]
    nbs = [Notebook(p, root) for p in paths]
    found = random.Random(seed).sample([(nb, *o) for nb in nbs for o in places(nb)], n)
    killed = 0
    with tempfile.TemporaryDirectory() as tmp:
        clone = Path(tmp)/'clone'
        shutil.copytree(root, clone, ignore=shutil.ignore_patterns('.venv*', '_docs', '_proc', 'build', '*.egg-info'))
        for nb,c,o,new in found:
            d = json.loads(nb.path.read_text(encoding='utf-8'))
            d['cells'][c.i]['source'] = replaced(c, o, new)
            (clone/'nbs'/nb.name).write_text(json.dumps(d), encoding='utf-8')
            subprocess.run(['nbdev-export'], cwd=clone, check=True, capture_output=True)
            by = fails(clone, nb.name) or fails(clone)
            killed += bool(by)
            print(f'{"found" if by else "NOT FOUND"}  {nb.name}:{c.i}  {ast.unparse(o)[:60]}  ->  {new[:60]}   {" ".join(by)}', flush=True)
            shutil.copy(nb.path, clone/'nbs'/nb.name)
    print(f'{killed} of {n} found')

if __name__=='__main__': main(*map(int, sys.argv[1:]))
