#!/usr/bin/env python3
"""The docs site from the notebooks, into _docs/

    python .ci/build_docs.py

nbdev processes the notebooks (hidden cells go, directives are obeyed, a `show_doc` is put after each exported cell), this
script turns what it leaves into plain MyST-NB pages, Sphinx makes the site, and Pagefind its search. No notebook is run again:
outputs are the committed ones, signatures come from the package. A warning is an error. `.ci/test_docs.py` tries the result.

Notebooks become pages without being named here; `order` only says where they come. `GITHUB_REPOSITORY` (owner/name, as GitHub's
workflows set it) or a remote on GitHub is where "Open in Colab" and the notebooks' first cell point to."""
import ast, importlib, inspect, json, os, re, shutil, subprocess, sys, tempfile
from fnmatch import fnmatch
from pathlib import Path

from nbdev.config import get_config, nbpath2html
from nbdev.serve import proc_nbs
from sphinx.cmd.build import build_main

root = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(root/'.ci/docs'))
import reference, search

# Sections of the site, and patterns of the notebooks in them, in this order; a notebook goes where it is matched first
order = {
    'Start': ['start/install', 'start/*', 'tutorials/from_csv', 'explanations/coming_from_fastai'],
    'Tutorials': [f'tutorials/{o}' for o in ('chapter10', 'multi_label', 'regression', 'few_labels*', 'imbalanced*', 'other_language',
                                             'generate', 'explain', 'serv*', 'extend', 'bigger', '*', 'chapter12')],
    'How it works': [f'explanations/{o}' for o in ('where', 'results', 'performance', '*', 'small_names')],
}
wings = dict(base='Files, tables, progress and the other things that every module uses',
             text='From text to tokens to numbers, and how they are kept on disk',
             data='Reading, splitting, labelling and batching a data set',
             models='The networks: AWD-LSTM, QRNN, their decoder and their classifier',
             train='Losses, metrics, optimizers, callbacks and the learner that runs them',
             ulmfit='The recipe: learners for texts, generating, saving, reports and the commands',
             fast='Faster arithmetic with the same results; it may vanish without changing one')
lexer = dict(name='python', pygments_lexer='ipython3')
is_test = re.compile(r'^\s*(?:assert\b|with expect_fail|(?:test_\w+|expect_fail)\()', re.M)

def cells(path): return json.loads(path.read_text(encoding='utf-8'))['cells']
def source(c): return ''.join(c.get('source') or '')
def markdown(text, **kw): return dict(cell_type='markdown', source=text, **kw)

def pages(nbs):
    "Notebooks that become pages, in reading order"
    found = [p for p in sorted(nbs.rglob('*.ipynb')) if not any(o[0] in '._' for o in p.relative_to(nbs).parts)]
    return [p for p in found if not p.name.startswith('test_')]

def module(path, package):
    "The module that a notebook exports, imported; None for one that exports nothing"
    m = next((m for c in cells(path) if (m := re.search(r'^#\s*\|\s*default_exp\s+(\S+)', source(c), re.M))), None)
    return importlib.import_module(f'{package}.{m[1]}') if m else None

def repository():
    "owner/name on GitHub, or None"
    if name := os.environ.get('GITHUB_REPOSITORY'): return name
    url = subprocess.run(['git', 'remote', 'get-url', 'origin'], cwd=root, capture_output=True, text=True).stdout.strip()
    m = re.search(r'github\.com[:/]([\w.-]+/[\w.-]+?)(?:\.git)?$', url)
    return m and m[1]

def anonymous(o):
    "`o` with no folder of the machine that ran it: the home is ~, a temporary folder …, the package and its neighbours are bare"
    if isinstance(o, dict): return {k: v if k.startswith('image/') else anonymous(v) for k,v in o.items()}
    if isinstance(o, list): return [anonymous(v) for v in o]
    if not isinstance(o, str): return o
    o = re.sub(r'(?:/[\w.-]+)+/(?:site-packages|dist-packages)/', '', o)
    o = re.sub(r'/tmp/tmp\w{8}\b', '/tmp/…', o)
    o = re.sub(r'(?:/(?:work|root|home|Users|builds)/)[\w./-]*?(?=textlm/)', '', o)
    return re.sub(r'/(?:root|(?:home|Users)/\w+)(?=/\.)', '~', o)

def prefix(mod):
    "What the labels of a page begin with: `api-train-learner-` for `textlm.train.learner`"
    return '-'.join(['api', *mod.__name__.replace('_', '-').split('.')[1:], '']) if mod else 'no page'

def label(name, mod):
    "What links to the entry of `name`; Sphinx knows no capitals, so a class says that it is one"
    kind = '-class' if inspect.isclass(vars(mod).get(name)) else ''
    return re.sub('[^a-z0-9]+', '-', f'{prefix(mod)}{name}{kind}'.lower()).strip('-')

def linked(md, shown, here):
    "`md` with a link at each `name` that another page defines, and links between notebooks pointing at their pages"
    def link(m):
        to = shown.get(m[1])
        return f'[`{m[1]}`](#{to})' if to and not to.startswith(here) else m[0]
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
    return [anonymous(o) for o in c.get('outputs', []) if 'application/vnd.jupyter.widget-view+json' not in o.get('data', {})]

def heading(path):
    "The cell with title and promise as it was written: nbdev makes settings of it and drops what else it says"
    src = next((source(c) for c in cells(path) if c['cell_type']=='markdown' and source(c).startswith('# ')), '')
    return re.sub(r'^- [a-z_-]+: .*\n?', '', src, flags=re.M)

def title(path): return heading(path).splitlines()[0][2:].strip()

def promise(path):
    "What a page is for, in a sentence"
    m = re.search(r'^>\s*(.+(?:\n>.*)*)', heading(path), re.M)
    return re.sub(r'\s*\n>\s*', ' ', m[1]).strip() if m else title(path)

def described(src, above):
    "Words for somebody who does not see the picture that a cell draws"
    drawn = re.findall(r'\b(\w*(?:plot|show|draw|hist)\w*)\(', src)
    return re.sub(r'["`*]', '', f'{above}: a picture') + (f', drawn by {sorted(drawn, key=lambda o: "plot" in o)[-1]}' if drawn else '')

def code(c, above):
    "A code cell as the page shows it: tests are folded away"
    src,out = re.sub(r'^#\s*\|.*\n?', '', source(c), flags=re.M),outputs(c)
    meta = dict(mystnb={})
    if not out and is_test.search(src):
        meta = dict(tags=['hide-input'], mystnb=dict(code_prompt_show='Tests', code_prompt_hide='Tests'))
    if any('image/png' in o.get('data', {}) for o in out): meta['mystnb']['image'] = dict(alt=described(src, above))
    return dict(cell_type='code', source=src, outputs=out, execution_count=None, metadata=meta)

def examples(mods, nbs):
    "Name -> cells with an output that use it, as (page, cell); those of tutorials come first, shorter ones before longer ones"
    res = {}
    for p in mods:
        for c in cells(nbs/p):
            src = source(c)
            texts = [o for o in c.get('outputs', []) if o['output_type']=='stream' or 'text/plain' in o.get('data', {})]
            if c['cell_type']!='code' or not texts or re.search(r'^#\s*\|\s*(hide|export)', src, re.M): continue
            for name in set(re.findall(r'\w+|\.\w+\(', src)): res.setdefault(name, []).append((p, c))
    return {n: sorted(cs, key=lambda o: (len(source(o[1]))>600, len(source(o[1])))) for n,cs in res.items()}

class Site:
    "What the pages need to know of one another"
    def __init__(self, cfg):
        self.nbs,self.package,self.home = Path(cfg.nbs_path),cfg.lib_name,cfg.readme_nb
        self.procs = proc_nbs(force=True, n_workers=0)
        self.mods = {p.relative_to(self.nbs): module(p, self.package) for p in pages(self.nbs)}
        self.names = {p: nbpath2html(p).with_suffix('').as_posix() for p in self.mods}
        if len(set(self.names.values()))<len(self.names): sys.exit(f'two notebooks want one page: {sorted(self.names.values())}')
        self.own = self.names_shown()
        self.rest = self.names_left()
        self.defined = {**self.own, **self.rest}
        self.inner = self.methods()
        self.page_of = {mod: self.names[p] for p,mod in self.mods.items() if mod}
        self.labels = {n: label(n, mod) for n,mod in {**self.inner, **self.defined}.items()}
        self.examples = examples(self.mods, self.nbs)
        self.quoted = {}

    def names_shown(self):
        "Names that have a `show_doc` cell -> the module that defines them; where two pages share a name, the first"
        res = {}
        for p,mod in self.mods.items():
            for c in cells(self.procs/p) if mod else []:
                if m := re.search(r'^show_doc\(([\w.]+)', source(c), re.M): res.setdefault(m[1], mod)
        return res

    def names_left(self):
        "Names that users import and that have no such cell: constants, other names of something"
        tree = ast.parse((root/self.package/'all.py').read_text(encoding='utf-8'))
        mods = {mod.__name__: mod for mod in self.mods.values() if mod}
        found = {a.name: mods[o.module] for o in tree.body if isinstance(o, ast.ImportFrom) and o.module in mods for a in o.names}
        self.public = list(found)
        return {n: mod for n,mod in found.items() if n not in self.own}

    def methods(self):
        "Methods that have no cell of their own -> the module of their class"
        return {f'{n}.{m}': mod for n,mod in self.own.items() if inspect.isclass(c := vars(mod).get(n)) for m,_ in reference.methods(c)}

    def entry(self, name, mod, level, up, here):
        "The cells of an entry; a name that its own page never uses with an output is followed by a cell of another page"
        md = reference.definition(name, mod, min(level+1, 3), self.own, label, up)
        res = [markdown(linked(md, self.labels, prefix(mod)))]
        found = self.examples.get(name, [])
        if '.' in name or not found or any(p==here for p,_ in found): return res
        p,c = found[0]
        self.quoted[name] = p
        return [*res, markdown(f'For example, in [{title(self.nbs/p)}]({up}{self.names[p]}.ipynb):'), code(c, name)]

    def page(self, p):
        "The cells of one processed notebook as cells of a MyST-NB page"
        mod,level,res,above = self.mods[p],1,[],title(self.nbs/p)
        up = '../'*(len(Path(self.names[p]).parts)-1)
        for c in cells(self.procs/p):
            src = source(c)
            if c['cell_type']=='raw':
                top,rest = re.match(r'(# [^\n]*\n*(?:>[^\n]*\n?)*)(.*)', heading(self.nbs/p), re.S).groups()
                links = '' if p.name==self.home else self.links(p, mod, up)
                res += [markdown(linked(o, self.labels, prefix(mod))) for o in (top, links, rest)]
            elif m := re.search(r'^show_doc\(([\w.]+)', src, re.M):
                if mod: res += self.entry(m[1], mod, level, up, p)
            elif c['cell_type']=='markdown':
                src = re.sub(r'^#\s*\|.*\n', '', src, flags=re.M)
                level = max([level, *(len(o) for o in re.findall(r'^(#{1,2}) ', src, re.M))])
                above = (re.findall(r'^#+ (.+)', src, re.M) or [above])[-1]
                res.append(markdown(linked(src, self.labels, prefix(mod))))
            else: res.append(code(c, above))
        left = [n for n,m in self.rest.items() if m is mod]
        if left: res.append(markdown('## More names'))
        for n in left: res += self.entry(n, mod, 2, up, p)
        return [c for c in res if c['source'].strip() and not c['source'].startswith('<!-- WARNING')]

    def links(self, p, mod, up):
        "Where to get the notebook of a page, to run it, and to read the module made from it"
        repo = repository()
        colab = f'github/{repo}/blob/main/nbs/{p.as_posix()}' if repo else '#upload=true'
        src = f'<a href="{up}_source/{mod.__name__.replace(".", "/")}.html">Source of {mod.__name__}</a>' if mod else ''
        return (f'<p class="notebook"><a href="{up}_notebooks/{p.as_posix()}" download>Download notebook</a> '
                f'<a href="https://colab.research.google.com/{colab}" rel="noopener">Open in Colab</a> {src}</p>')

    def sections(self):
        "Caption -> pages, by `order`; a page that is named in full waits for its name"
        free = [n for p,n in self.names.items() if not self.mods[p] and p.name!=self.home]
        named = {o for patterns in order.values() for o in patterns if '*' not in o}
        res = {}
        for caption,patterns in order.items():
            res[caption] = []
            for pat in patterns:
                hits = [n for n in free if fnmatch(n, pat) and (n==pat or n not in named)]
                res[caption] += hits
                free = [n for n in free if n not in hits]
        return res, free

def write(path, cs, about=''):
    "A notebook for MyST-NB; `about` is what search engines show of it"
    path.parent.mkdir(parents=True, exist_ok=True)
    cs = [{'metadata': {}, 'id': f'c{i}', **c} for i,c in enumerate(cs)]
    meta = dict(language_info=lexer, myst=dict(html_meta=dict(description=re.sub(r'[`*]', '', about))))
    path.write_text(json.dumps(dict(cells=cs, metadata=meta, nbformat=4, nbformat_minor=5)), encoding='utf-8')

def toctree(caption, names):
    return markdown(f'```{{toctree}}\n:hidden:\n:caption: {caption}\n\n' + '\n'.join(names) + '\n```')

def about(text): return f'---\nmyst:\n  html_meta:\n    description: "{text}"\n---\n\n'

def wing_page(site, wing):
    "The modules of a wing, what each is for, and the names that users import from it"
    ps = [p for p,mod in site.mods.items() if mod and p.parent.as_posix()==wing]
    res = [f'# {wing}\n\n> {wings[wing]}\n']
    for p in ps:
        names = [n for n in site.public if site.defined[n] is site.mods[p]]
        res.append(f'## [{title(site.nbs/p)}](../{site.names[p]}.ipynb)\n\n{promise(site.nbs/p)}\n\n'
                   + ' '.join(f'[`{n}`](#{site.labels[n]})' for n in names) + '\n')
    toc = '```{toctree}\n:hidden:\n\n' + '\n'.join(f'../{site.names[p]}' for p in ps) + '\n```'
    return about(wings[wing]) + '\n'.join([*res, toc])

def first_line(name, mod):
    "The first line of what a name is"
    return (reference.docstring(name, reference.find(name, mod), mod).splitlines() or [''])[0]

def names_page(site):
    "Every name of ours that `from textlm.all import *` gives, with what it is"
    rows = [f'[`{n}`](#{site.labels[n]})\n: {reference.escaped(first_line(n, site.defined[n])) or "…"}\n' for n in sorted(site.public, key=str.lower)]
    return about('Every name that the star import gives, with what it is') + (f'# All names\n\n> What `from {site.package}.all import *` gives\n\nMethods too are in the <a href="../genindex.html">index</a>; names of Python, torch and '
            'fastcore that are handed on are in a [list of their own](handed_on.md).\n\n' + '\n'.join(rows))

def handed_on(site):
    "Names of other libraries that come with the star import -> where they are from"
    mod = importlib.import_module(f'{site.package}.all')
    res = {}
    for n in mod.__all__:
        o = getattr(mod, n, None)
        where = o.__name__ if inspect.ismodule(o) else getattr(o, '__module__', None)
        if n not in site.public: res[n] = where if isinstance(where, str) else type(o).__name__
    return res

def handed_on_page(site):
    rows = [f'<dt id="{n}"><code>{n}</code></dt><dd>{where}</dd>' for n,where in sorted(handed_on(site).items(), key=lambda o: o[0].lower())]
    return about('Names of Python, torch and fastcore that the star import hands on') + ('# Names of other libraries\n\n> What the star import hands on, as notebooks for fastai expect it\n\n'
            f'<dl class="handed">{"".join(rows)}</dl>\n')

def download(site, p, folder):
    "The notebook as a reader gets it: without our folders, with a first cell that installs the package where it is missing"
    nb = json.loads((site.nbs/p).read_text(encoding='utf-8'))
    for c in nb['cells']:
        if 'outputs' in c: c['outputs'] = anonymous(c['outputs'])
    repo = repository()
    what = f'git+https://github.com/{repo}' if repo else site.package
    src = f'# Installs {site.package} where it is missing, such as on Colab\nimport importlib.util\n' \
          f'if not importlib.util.find_spec("{site.package}"):\n    %pip install -q {what}'
    nb['cells'].insert(0, dict(cell_type='code', id='install', metadata={}, execution_count=None, outputs=[], source=src))
    to = folder/p
    to.parent.mkdir(parents=True, exist_ok=True)
    to.write_text(json.dumps(nb, ensure_ascii=False, indent=1), encoding='utf-8')

def llms(site, sections):
    "The site for language models, as llmstxt.org has it"
    pages_of = {n: p for p,n in site.names.items()}
    def line(n): p = site.nbs/pages_of[n]; return f'- [{title(p)}]({n}.html): {promise(p)}'
    ref = {f'Reference: {w}': [n for p,n in site.names.items() if site.mods[p] and p.parent.as_posix()==w] for w in wings}
    parts = [f'## {caption}\n\n' + '\n'.join(map(line, ns)) for caption,ns in {**sections, **ref}.items() if ns]
    home = site.nbs/site.home
    return f'# {title(home)}\n\n> {promise(home)}\n\nEach page is also a notebook, in `_notebooks/`. All names: `reference/names.html`.\n\n' + '\n\n'.join(parts) + '\n'

def write_sources(site, src):
    "Everything that Sphinx reads; what `sections` gave comes back"
    sections,more = site.sections()
    groups = dict(sections)
    groups['Reference'] = [f'reference/{w}' for w in wings] + ['All names <reference/names>']
    groups['More'] = [*more, 'Names of other libraries <reference/handed_on>']
    for p in site.mods:
        cs = site.page(p)
        if p.name==site.home: cs += [toctree(t, ps) for t,ps in groups.items() if ps]
        write((src/site.names[p]).with_suffix('.ipynb'), cs, promise(site.nbs/p))
    (src/'reference').mkdir()
    texts = {**{w: wing_page(site, w) for w in wings}, 'names': names_page(site), 'handed_on': handed_on_page(site)}
    for name,text in texts.items(): (src/f'reference/{name}.md').write_text(text, encoding='utf-8')
    if (site.nbs/'images').exists(): shutil.copytree(site.nbs/'images', src/'images')
    return sections

def entries(site):
    "What the search finds by name: (name, url, what it is, how many notebooks use it, is it ours?)"
    used = {n: len({p for p,_ in cs}) for n,cs in site.examples.items()}
    res = []
    for n,lab in site.labels.items():
        mod,(_,dot,last) = site.defined.get(n) or site.inner[n],n.rpartition('.')
        count = used.get(f'.{last}(' if dot else n, 0) if dot or n in site.public else 0
        res.append((n, f'{site.page_of[mod]}.html#{lab}', first_line(n, mod), count, 1))
    return res + [(n, f'reference/handed_on.html#{n}', f'handed on from {where}', 0, 0) for n,where in handed_on(site).items()]

def main():
    "Build the site"
    site = Site(get_config(root))
    out = root/'_docs'
    shutil.rmtree(out, ignore_errors=True)
    with tempfile.TemporaryDirectory() as tmp:
        sections = write_sources(site, Path(tmp, 'src'))
        rc = build_main(['-W', '--keep-going', '-q', '-b', 'html', '-c', str(root/'.ci/docs'), '-d', f'{tmp}/doctrees',
                         f'{tmp}/src', str(out)])
    if rc: return rc
    shutil.rmtree(out/'_sources', ignore_errors=True)
    for p in site.mods: download(site, p, out/'_notebooks')
    (out/'llms.txt').write_text(llms(site, sections), encoding='utf-8')
    (out/'.nojekyll').touch()
    search.build(out, entries(site))
    bare = [n for n in site.public if not site.examples.get(n)]
    print(f'{len(site.mods)} pages, {len(site.public)} names ({len(bare)} without an example: {" ".join(bare)}) in {out}')

if __name__=='__main__': sys.exit(main())
