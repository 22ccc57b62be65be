#!/usr/bin/env python3
"""The notebook guard: what nbdev accepts without a word, and we do not

    python .ci/check_notebooks.py [ROOT]

Prints one line a finding, `notebook:cell: what`. `.ci/test_guard.py` breaks each rule in a toy project and sees it found.

Standard library only, and nothing of the package is imported: it reads notebooks as JSON and Python as syntax trees."""
import ast, io, json, re, sys, tokenize
from configparser import ConfigParser
from pathlib import Path

max_lines = 400
max_width = 100
max_targets = 2
# What each wing may import from: the wings below it, never one beside or above it
wings = {
    'base': [],
    'text': ['base'],
    'data': ['base', 'text'],
    'fast': ['base'],
    'models': ['base', 'fast'],
    'train': ['base', 'fast', 'models'],
    'ulmfit': ['base', 'text', 'data', 'fast', 'models', 'train'],
}
# Modules at the package's top, which people find by the name of the library they come from
doors = {'sklearn'}
known = set('''default_exp export exports exporti exportd hide hide_line echo output code-fold code-summary
    filter_stream exec_doc eval include'''.split())
exporting,runs_code = {'export', 'exports', 'exporti'},{'load', 'loads', 'Unpickler', 'read_pickle'}

def skip_flags(root):
    "Words of `tst_flags` in pyproject.toml: directives of ours that keep a cell out of the ordinary tests"
    return set(re.search(r'^tst_flags\s*=\s*"([^"]*)"', (root/'pyproject.toml').read_text(encoding='utf-8'), re.M)[1].split())

def parse(src):
    "Syntax tree of a cell without its magics; None where it is not Python"
    lines = [re.sub(r'^(\s*)[%!].*', r'\1pass', o) for o in src.splitlines()]
    try: return ast.parse('\n'.join(lines))
    except SyntaxError: return None

class Cell:
    "One cell: its directives, its code without them, and where it is"
    def __init__(self, nb, i, d):
        self.nb,self.i,self.kind,self.meta,self.outputs = nb,i,d['cell_type'],d.get('metadata', {}),d.get('outputs', [])
        self.src = ''.join(d['source'])
        lines = self.src.splitlines()
        n = next((j for j,o in enumerate(lines) if o.strip() and not re.match(r'\s*#\s*\|', o)), len(lines))
        self.directives = {m[1]:m[2] for o in lines[:n] if (m := re.match(r'\s*#\s*\|\s*([^\s:]+)\s*:?\s*(.*)', o))}
        self.body = lines[n:]
        self.tree = parse('\n'.join(self.body)) if self.kind=='code' else None
    def has(self, names): return bool(self.directives.keys() & set(names))
    def exported(self): return self.kind=='code' and self.has(exporting)

class Notebook:
    "A notebook: its number (none for a tutorial or a test), its module, its cells"
    def __init__(self, path, root):
        self.path,self.name = path,path.relative_to(root/'nbs').as_posix()
        m = re.match(r'(\d+)([a-z]?)_', path.name)
        self.wing = path.parent.name if path.parent.parent==root/'nbs' and path.parent.name in wings else None
        self.number = (int(m[1]), m[2]) if m and self.wing else None
        self.cells = [Cell(self, i, c) for i,c in enumerate(json.loads(path.read_text(encoding='utf-8'))['cells'])]
        self.module = next((c.directives['default_exp'] for c in self.cells if c.has(['default_exp'])), None)
    def skipped(self): return any(c.kind in ('raw', 'markdown') and re.search(r'skip_exec:\s*true', c.src) for c in self.cells)

# Each rule yields (place, what)
def check_directives(cell, flags):
    if cell.meta.get('nbdev'): yield cell, f"directive in cell metadata: {', '.join(cell.meta['nbdev'])}; write `#| …` on top"
    for name in cell.directives.keys() - known - flags:
        yield cell, f"unknown directive `#| {name}`; known: {' '.join(sorted(known|flags))}"
    for o in cell.body if cell.kind=='code' else []:
        if re.match(r'\s*#\s*\|', o): yield cell, f'directive below code: {o.strip()!r} has no effect there; move it to the top'

def check_raw(cell):
    if cell.kind=='raw' and cell.src.strip() and not cell.src.lstrip().startswith('---'):
        yield cell, 'raw cell: it never runs, so a test in it tests nothing; make it code or markdown'

def check_outputs(cell, flags):
    "Errors, widgets that nothing can draw later, and displays that were never run"
    if any(o['output_type']=='error' for o in cell.outputs): yield cell, 'error output: run it again (`expect_fail` shows an expected error)'
    if any('application/vnd.jupyter.widget-view+json' in o.get('data', {}) for o in cell.outputs):
        yield cell, 'widget output: it shows nothing outside the kernel that made it; clear it'
    if cell.outputs or not cell.tree or not cell.tree.body or cell.has(flags|{'hide', 'eval'}) or cell.exported(): return
    if displays(cell.tree.body[-1]) and not cell.src.rstrip().endswith(';'): yield cell, 'no output: run it and keep what it shows'

def displays(stmt):
    "Does this last statement surely show something? A bare call may return None, so only `print` and `show…` count among calls"
    if not isinstance(stmt, ast.Expr) or isinstance(stmt.value, (ast.Constant, ast.Await)): return False
    if not isinstance(stmt.value, ast.Call): return True
    f = stmt.value.func
    return (f.attr if isinstance(f, ast.Attribute) else getattr(f, 'id', '')).startswith(('print', 'show'))

def imported(tree, package):
    "Modules of `package` that `tree` imports, by their short names"
    for o in ast.walk(tree):
        if isinstance(o, ast.ImportFrom) and o.module==package: yield from (a.name for a in o.names)
        elif isinstance(o, ast.ImportFrom) and (o.module or '').startswith(package+'.'): yield o.module[len(package)+1:]
        elif isinstance(o, ast.Import): yield from (a.name[len(package)+1:] for a in o.names if a.name.startswith(package+'.'))

def is_below(mod, nb, numbers):
    "May notebook `nb` import module `mod`: an earlier one of its wing, or one of a wing below?"
    wing = mod.split('.')[0]
    if wing!=nb.wing: return wing in wings[nb.wing]
    return mod in numbers and numbers[mod]<nb.number

def private(tree, package):
    "Underscore names of other modules of `package` that `tree` imports"
    for o in ast.walk(tree):
        if isinstance(o, ast.ImportFrom) and (o.module or '').startswith(package+'.'):
            yield from (f'{o.module}.{a.name}' for a in o.names if a.name.startswith('_'))

def check_imports(cell, package, numbers):
    if not cell.tree: return
    for mod in imported(cell.tree, package) if cell.nb.number is not None else []:
        if not mod.startswith('__') and not is_below(mod, cell.nb, numbers):
            yield cell, f'imports {package}.{mod}, which is not below this notebook: the story runs one way'
    for name in private(cell.tree, package) if cell.nb.path.parent.name!='tests' else []:
        yield cell, f'imports {name}: what is shared gets a public name'
    if cell.exported() and any(isinstance(o, ast.ImportFrom) and o.names[0].name=='*' for o in ast.walk(cell.tree)):
        yield cell, 'star import in an exported cell: name what is used'

def commented(arg, lines):
    "Is there a comment on the line of `arg`, or on lines of their own just above it?"
    return '#' in lines[arg.lineno-1][arg.col_offset:] or lines[arg.lineno-2].lstrip().startswith('#')

def check_function(cell, f, name, method=False):
    if not ast.get_docstring(f) and not (method and f.name=='__init__'): yield cell, f'`{name}` has no docstring'
    args = f.args.posonlyargs + f.args.args + f.args.kwonlyargs
    if method or any('patch' in ast.unparse(d) for d in f.decorator_list): args = args[1:]
    if bare := [a.arg for a in args if not commented(a, cell.body)]: yield cell, f"`{name}`: no comment beside {', '.join(bare)}"

def check_docs(cell):
    "Public names have a docstring, and a comment beside every parameter"
    if not cell.tree or not cell.exported() or cell.has(['exporti']): return
    for o in cell.tree.body:
        if isinstance(o, (ast.FunctionDef, ast.AsyncFunctionDef)) and not o.name.startswith('_'): yield from check_function(cell, o, o.name)
        elif isinstance(o, ast.ClassDef) and not o.name.startswith('_'):
            if not ast.get_docstring(o): yield cell, f'class `{o.name}` has no docstring'
            for m in o.body:
                if getattr(m, 'name', '')=='__init__': yield from check_function(cell, m, f'{o.name}.__init__', method=True)

def check_size(nb):
    "Short enough to read: exported lines that are not blank, and their width"
    n = sum(bool(o.strip()) for c in nb.cells if c.exported() for o in c.body)
    if n>max_lines: yield nb, f'{n} exported lines, more than {max_lines}: split the notebook'

def check_style(cell):
    "One step a line: no `;`, few targets an assignment, and lines that fit beside their diff"
    if not cell.exported() or not cell.tree: return
    if (w := max(map(len, cell.body), default=0))>max_width:
        yield cell, f'a line of {w} characters, more than {max_width}'
    for o in ast.walk(cell.tree):
        if isinstance(o, ast.Assign) and max(map(n_targets, o.targets))>max_targets:
            yield cell, f'more than {max_targets} targets in one assignment: `{ast.unparse(o)[:60]}`'
    for tok in tokenize.generate_tokens(io.StringIO('\n'.join(cell.body)).readline):
        if tok.type==tokenize.OP and tok.string==';':
            yield cell, f'`;` joins two steps: `{tok.line.strip()[:60]}`'

def n_targets(o):
    "How many names the left side of an assignment binds"
    return sum(map(n_targets, o.elts)) if isinstance(o, (ast.Tuple, ast.List)) else 1

def module_file(lib, module): return lib.joinpath(*module.split('.')).with_suffix('.py')

def is_home(nb):
    "Is the notebook called as its module and in the folder of its wing? A door is in a folder too, its module is not"
    name = re.sub(r'^[0-9]+[a-z]?_', '', nb.path.stem)
    return nb.module==(name if name in doors else f'{nb.wing}.{name}')

def check_modules(lib, nbs):
    "Modules and notebooks belong together, one to one"
    mods = {nb.module: nb for nb in nbs if nb.module}
    for nb in (nb for nb in nbs if nb.module):
        file = module_file(lib, nb.module)
        if not file.exists():
            yield nb, f'{file.relative_to(lib.parent).as_posix()} is missing: run nbdev-export'
        if mods[nb.module] is not nb:
            yield nb, f'module {nb.module} is also written by {mods[nb.module].name}'
        if nb.wing and not is_home(nb) and [o.module for o in nbs].count(nb.module)==1:
            yield nb, f'exports {nb.module}, but lies in {nb.wing}'
    for p in sorted(lib.rglob('*.py')):
        src = p.read_text(encoding='utf-8')
        m = re.search(r'^# AUTOGENERATED! .*File to edit: (?:\.\./)+nbs/(\S+\.ipynb)', src, re.M)
        if m and '.'.join(p.relative_to(lib).with_suffix('').parts) not in mods: yield p, f'no notebook exports it (it came from nbs/{m[1]}): delete it'
        yield from ((p, f'line {n}: {what}') for n,what in unsafe(ast.parse(src)))

def unsafe(tree):
    "Calls that could run code out of a file: (line, what)"
    for o in (o for o in ast.walk(tree) if isinstance(o, ast.Call)):
        f,kw = ast.unparse(o.func),{k.arg: k.value for k in o.keywords}
        base,_,name = f.rpartition('.')
        if base in ('pickle', '_pickle', 'dill', 'joblib', 'cloudpickle', 'pd') and name in runs_code: yield o.lineno, f'`{f}` can run code'
        if f in ('eval', 'exec'): yield o.lineno, f'`{f}` runs code'
        safe = getattr(kw.get('weights_only'), 'value', None) is True
        if f=='torch.load' and not safe: yield o.lineno, '`torch.load` without weights_only=True'
        if getattr(kw.get('allow_pickle'), 'value', False) is True: yield o.lineno, f'`{f}` with allow_pickle=True'

def assigned(tree, name):
    "The literal that module `tree` assigns to `name`; None if it does not"
    return next((ast.literal_eval(o.value) for o in tree.body if isinstance(o, ast.Assign) and ast.unparse(o.targets[0])==name), None)

def check_all(lib, nbs):
    "all.py imports every public name by name, or says in `_not_in_all` that it stays out"
    p = lib/'all.py'
    if not p.exists(): yield p, 'missing: it is written by hand and names what users get'; return
    tree = ast.parse(p.read_text(encoding='utf-8'))
    listed,out = assigned(tree, '__all__'),assigned(tree, '_not_in_all') or set()
    froms = [(o.module, {a.name for a in o.names}) for o in tree.body if isinstance(o, ast.ImportFrom)]
    public = {nb.module: set(assigned(ast.parse(module_file(lib, nb.module).read_text(encoding='utf-8')), '__all__') or [])
              for nb in nbs if nb.module and module_file(lib, nb.module).exists()}
    for mod,names in public.items():
        got = set().union(*(n for m,n in froms if m==f'{lib.name}.{mod}'))
        if missing := names-got-out: yield p, f"{mod}: neither imported nor in `_not_in_all`: {', '.join(sorted(missing))}"
        if extra := got-names: yield p, f"{mod} does not export {', '.join(sorted(extra))}"
    if stale := out-set().union(*public.values()): yield p, f"`_not_in_all` names what no module has: {', '.join(sorted(stale))}"
    ours = set().union(*(n for m,n in froms if (m or '').startswith(lib.name+'.')))
    bound = {o.id for o in ast.walk(tree) if isinstance(o, ast.Name) and isinstance(o.ctx, ast.Store)} | {
        a.asname or a.name.split('.')[0] for o in tree.body if isinstance(o, (ast.Import, ast.ImportFrom)) for a in o.names}
    if listed is None: yield p, 'no literal `__all__`'
    elif wrong := (ours-set(listed)) | (set(listed)-bound): yield p, f"`__all__` and the imports differ: {', '.join(sorted(wrong))}"

def check_metadata(root, lib):
    "settings.ini is the one place; what other files must repeat has to agree"
    cfg = ConfigParser(delimiters=['='], interpolation=None)
    cfg.read(root/'settings.ini', encoding='utf-8')
    for p,what,pat in ((lib/'__init__.py', cfg['DEFAULT']['version'], r'__version__\s*=\s*"([^"]+)"'),
                       (root/'pyproject.toml', cfg['DEFAULT']['python_versions'].split()[0], r'requires-python\s*=\s*">=([^"]+)"')):
        m = re.search(pat, p.read_text(encoding='utf-8'))
        if not m or m[1]!=what: yield p, f'says {m and m[1]}, settings.ini says {what}'

def check(root):
    "Every finding in the project at `root`: (place, what)"
    paths = [p for p in sorted((root/'nbs').rglob('*.ipynb')) if not any(o[0] in '._' for o in p.relative_to(root).parts)]
    flags,nbs = skip_flags(root),[Notebook(p, root) for p in paths]
    name = re.search(r'^name\s*=\s*"([^"]+)"', (root/'pyproject.toml').read_text(encoding='utf-8'), re.M)[1]
    lib,numbers = root/name,{nb.module: nb.number for nb in nbs if nb.module and nb.number is not None}
    for nb in nbs:
        yield from check_size(nb)
        for c in nb.cells:
            yield from (*check_directives(c, flags), *check_raw(c), *check_outputs(c, flags))
            yield from (*check_imports(c, name, numbers), *check_docs(c), *check_style(c))
        if not nb.skipped() and not any(c.outputs for c in nb.cells): yield nb, 'no output at all: run it before committing'
    yield from (*check_modules(lib, nbs), *check_all(lib, nbs), *check_metadata(root, lib))

def where(o, root):
    if isinstance(o, Cell): return f'nbs/{o.nb.name}:{o.i}'
    return f'nbs/{o.name}' if isinstance(o, Notebook) else o.relative_to(root).as_posix()

def main(root):
    "Print the findings in the project at `root`; the exit status says whether there were any"
    found = [f'{where(o, root)}: {what}' for o,what in check(root)]
    print(*found, f'{len(found)} findings', sep='\n')
    return bool(found)

if __name__=='__main__': sys.exit(main(Path(sys.argv[1] if len(sys.argv)>1 else Path(__file__).parent.parent).resolve()))
