#!/usr/bin/env python3
"""The docs site from the notebooks, into _docs/

    python .ci/build_docs.py

nbdev processes the notebooks (hidden cells go, directives are obeyed, a `show_doc` is put after each exported cell), this
script turns what it leaves into plain MyST-NB pages, and Sphinx makes the site. No notebook is run again: outputs are the
committed ones, signatures come from the package. A warning is an error."""
import ast, dataclasses, importlib, inspect, json, re, shutil, sys, tempfile, textwrap
from pathlib import Path

from fastcore.docments import MarkdownRenderer
from nbdev.config import get_config, nbpath2html
from nbdev.serve import proc_nbs
from sphinx.cmd.build import build_main

root = Path(__file__).resolve().parent.parent
sections = dict(tutorials='Tutorials', explanations='Explanations', examples='Examples')
wings = 'base text data models train ulmfit fast'.split()
lexer = dict(name='python', pygments_lexer='ipython3')

def cells(path): return json.loads(path.read_text(encoding='utf-8'))['cells']
def source(c): return ''.join(c.get('source') or '')

def pages(nbs):
    "Notebooks that become pages, in reading order"
    found = [p for p in sorted(nbs.rglob('*.ipynb')) if not any(o[0] in '._' for o in p.relative_to(nbs).parts)]
    return [p for p in found if not p.name.startswith('test_')]

def module(path, package):
    "The module that a notebook exports, imported; None for one that exports nothing"
    m = next((m for c in cells(path) if (m := re.search(r'^#\s*\|\s*default_exp\s+(\S+)', source(c), re.M))), None)
    return importlib.import_module(f'{package}.{m[1]}') if m else None

def header(obj):
    "The definition's own first lines, comments and all, down to where its body starts"
    src = textwrap.dedent(inspect.getsource(obj))
    f = ast.parse(src).body[0]
    lines = src.splitlines()[f.lineno-1:f.body[0].lineno-1]
    return '\n'.join(lines) or src.splitlines()[f.lineno-1].split(':  ')[0]

def fields(obj):
    "The fields of a dataclass as they stand in its source, comments and all"
    src = textwrap.dedent(inspect.getsource(obj))
    return '\n'.join(src.splitlines()[o.lineno-1] for o in ast.parse(src).body[0].body if isinstance(o, ast.AnnAssign))

def signature(obj):
    "What a reader needs to call `obj`: commented parameters as they stand in the source, or as `delegates` fills them in"
    if inspect.isclass(obj):
        bases = ', '.join(o.__name__ for o in obj.__bases__ if o is not object)
        if dataclasses.is_dataclass(obj): return f'class {obj.__name__}({bases}):\n{fields(obj)}'.replace('():', ':')
        init = vars(obj).get('__init__')
        top = f'class {obj.__name__}({bases}):' if bases else f'class {obj.__name__}:'
        return top + ('\n' + textwrap.indent(header(init), '    ') if inspect.isfunction(init) else '')
    if inspect.isfunction(obj) and not hasattr(obj, '__delwrap__') and obj.__name__!='<lambda>': return header(inspect.unwrap(obj))
    return str(MarkdownRenderer(obj).dm)

def methods(obj):
    "Public methods and properties with a docstring that the class itself defines, patched ones too"
    for name,o in vars(obj).items():
        f = o.__func__ if isinstance(o, (classmethod, staticmethod)) else o.fget if isinstance(o, property) else o
        if name.startswith('_') or not inspect.isfunction(f) or not f.__doc__: continue
        yield name,f

def prefix(mod):
    "What the labels of a page begin with: `api-train-learner-` for `textlm.train.learner`"
    return '-'.join(['api', *mod.__name__.split('.')[1:], '']) if mod else 'no page'

def label(name, mod):
    "What links to the entry of `name`; Sphinx knows no capitals, so a class says that it is one"
    kind = '-class' if inspect.isclass(vars(mod).get(name)) else ''
    return f"{prefix(mod)}{name}{kind}".replace('.', '-').lower()

def entry(name, obj, level, mod):
    "Markdown for one definition: an entry for index and search, a heading to link to, the signature, the docstring"
    doc = inspect.cleandoc(obj.__doc__ or '')
    cls,_,method = name.rpartition('.')
    index = f'single: {method}' + (f'; {cls}' if cls else '')
    return f"```{{index}} {index}\n```\n\n({label(name, mod)})=\n{'#'*level} `{name}`\n\n```python\n{signature(obj)}\n```\n\n{doc}\n"

def definition(name, mod, level, own):
    "Markdown for `name` of `mod` and, for a class, for the methods that no cell of their own defines"
    obj = mod
    for o in name.split('.'): obj = inspect.getattr_static(obj, o) if inspect.isclass(obj) else getattr(obj, o)
    if isinstance(obj, (classmethod, staticmethod)): obj = obj.__func__
    if isinstance(obj, property): obj = obj.fget
    inner = [(f'{name}.{m}', f) for m,f in methods(obj)] if inspect.isclass(obj) else []
    return '\n'.join([entry(name, obj, level, mod), *(entry(n, f, level+1, mod) for n,f in inner if n not in own)])

def linked(md, shown, here):
    "`md` with a link at each `name` that another page defines, and links between notebooks pointing at their pages"
    def link(m):
        label = shown.get(m[1])
        return f'[`{m[1]}`](#{label})' if label and not label.startswith(here) else m[0]
    out,fence = [],False
    for line in md.splitlines():
        if re.match(r'\s*(```|~~~)', line): fence = not fence
        if not fence and not line.startswith(('#', '(', '    ')):
            line = re.sub(r'(?<![\[`])`([\w.]+?)(?:\(\))?`(?![`\]])', link, line)
            line = re.sub(r'(\]\((?:[^)\s]*/)?)\d+[a-z]?_([^)\s/]+\.ipynb)', r'\1\2', line)
        out.append(line)
    return '\n'.join(out)

def outputs(c):
    "The outputs that a page can show: a widget needs its kernel"
    return [o for o in c.get('outputs', []) if 'application/vnd.jupyter.widget-view+json' not in o.get('data', {})]

def title(path):
    "The cell with title and promise as it was written: nbdev makes settings of it and drops what else it says"
    src = next((source(c) for c in cells(path) if c['cell_type']=='markdown' and source(c).startswith('# ')), '')
    return re.sub(r'^- [a-z_-]+: .*\n?', '', src, flags=re.M)

def page(path, original, mod, own, shown):
    "The cells of one processed notebook as cells of a MyST-NB page"
    level,res,here = 1,[],prefix(mod)
    for c in cells(path):
        src = source(c)
        if c['cell_type']=='raw':
            c = dict(cell_type='markdown', source=linked(title(original), shown, here))
        elif m := re.search(r'^show_doc\(([\w.]+)', src, re.M):
            if mod: res.append(dict(cell_type='markdown', source=linked(definition(m[1], mod, min(level+1, 3), own), shown, here)))
            continue
        elif c['cell_type']=='markdown':
            src = re.sub(r'^#\s*\|.*\n', '', src, flags=re.M)
            level = max([level, *(len(o) for o in re.findall(r'^(#{1,2}) ', src, re.M))])
            c = dict(cell_type='markdown', source=linked(src, shown, here))
        else: c = dict(cell_type='code', source=re.sub(r'^#\s*\|.*\n?', '', src, flags=re.M), outputs=outputs(c), execution_count=None)
        if c['source'].strip() and not c['source'].startswith('<!-- WARNING'): res.append(c)
    return res

def names_shown(procs, mods):
    "Names that have a `show_doc` cell -> the module that defines them; where two pages share a name, the first"
    res = {}
    for p,mod in mods.items():
        for c in cells(procs/p) if mod else []:
            if m := re.search(r'^show_doc\(([\w.]+)', source(c), re.M): res.setdefault(m[1], mod)
    return res

def labels(own):
    "Every name that some page defines, methods inside classes too -> the label of its entry"
    inner = {f'{n}.{m}': mod for n,mod in own.items() if inspect.isclass(c := vars(mod).get(n)) for m,_ in methods(c)}
    return {n: label(n, mod) for n,mod in {**inner, **own}.items()}

def write(path, cs):
    path.parent.mkdir(parents=True, exist_ok=True)
    cs = [dict(metadata={}, id=f'c{i}', **c) for i,c in enumerate(cs)]
    path.write_text(json.dumps(dict(cells=cs, metadata=dict(language_info=lexer), nbformat=4, nbformat_minor=5)), encoding='utf-8')

def toctree(caption, names):
    return dict(cell_type='markdown', source=f'```{{toctree}}\n:hidden:\n:caption: {caption}\n\n' + '\n'.join(names) + '\n```')

def main():
    "Build the site"
    cfg = get_config(root)
    nbs,package = Path(cfg.nbs_path),cfg.lib_name
    procs = proc_nbs(force=True, n_workers=0)
    mods = {p.relative_to(nbs): module(p, package) for p in pages(nbs)}
    own = names_shown(procs, mods)
    shown = labels(own)
    names = {p: nbpath2html(p).with_suffix('') for p in mods}
    if len(set(names.values()))<len(names): sys.exit(f'two notebooks want one page: {sorted(map(str, names.values()))}')
    groups = {f'Reference: {w}': [names[p].as_posix() for p in mods if mods[p] and p.parent.as_posix()==w] for w in wings}
    groups |= {t: [names[p].as_posix() for p in mods if p.parent.as_posix()==folder] for folder,t in sections.items()}
    groups['More'] = [names[p].as_posix() for p in mods if len(p.parts)==1 and p.name!=cfg.readme_nb] + ['All names <genindex>']
    with tempfile.TemporaryDirectory() as tmp:
        for p,mod in mods.items():
            cs = page(procs/p, nbs/p, mod, own, shown)
            if len(p.parts)==1 and p.name==cfg.readme_nb: cs += [toctree(t, ps) for t,ps in groups.items() if ps]
            write(Path(tmp, 'src', names[p]).with_suffix('.ipynb'), cs)
        out = root/'_docs'
        shutil.rmtree(out, ignore_errors=True)
        rc = build_main(['-W', '--keep-going', '-q', '-b', 'html', '-c', str(root/'.ci/docs'), '-d', f'{tmp}/doctrees',
                         f'{tmp}/src', str(out)])
    if not rc: (out/'.nojekyll').touch(); print(f'{len(mods)} pages in {out}')
    return rc

if __name__=='__main__': sys.exit(main())
