"The entries of the reference: a definition's signature, its parameters, its source, and an example where its own page has none"
import ast, inspect, re
from enum import Enum
from functools import cache
from pathlib import Path

from fastcore.docments import docments

empty = inspect.Parameter.empty
stars = {inspect.Parameter.VAR_POSITIONAL: '*', inspect.Parameter.VAR_KEYWORD: '**'}

class Shown:
    "A default or annotation as a reader would write it: a name where it has one, never an address in memory"
    def __init__(self, o): self.o = o
    def __repr__(self):
        if isinstance(self.o, str): return repr(self.o)
        if isinstance(self.o, Enum): return str(self.o)
        if isinstance(self.o, (list, tuple)) and any(map(callable, self.o)): return f"[{', '.join(repr(Shown(x)) for x in self.o)}]"
        if (name := getattr(self.o, '__name__', None)) and '<' not in name and not hasattr(self.o, '__args__'): return name
        return re.sub(r'<(?:[\w.]*\.)?(\w+) object at 0x[0-9a-f]+>|<[^<>]*>', r'\1...', repr(self.o)).replace('typing.', '')

def annotation(o): return o if isinstance(o, str) else repr(Shown(o))

def plain(obj):
    "The function behind a class method, static method or property"
    if isinstance(obj, (classmethod, staticmethod)): return obj.__func__
    if isinstance(obj, property): return obj.fget
    return obj.f if type(obj).__name__=="_clsmethod" else obj # patched by fastcore

def parameters(obj):
    "The parameters that a caller gives"
    try: ps = list(inspect.signature(obj).parameters.values())
    except (ValueError, TypeError): return []
    return ps[1:] if ps and ps[0].name in ('self', 'cls') else ps

def call(name, obj):
    "`name(a, b=1)`, without annotations"
    ps = [p.replace(annotation=empty, default=p.default if p.default is empty else Shown(p.default)) for p in parameters(obj)]
    return name + str(inspect.Signature(ps))

def signature(name, obj):
    "What a reader needs to call `obj`, in a line that may wrap"
    if isinstance(obj, property): return f'{name}  # a property'
    if not callable(plain(obj)): return f'{name} = {Shown(obj)!r}'
    if not inspect.isclass(obj): return call(name, plain(obj))
    bases = [o.__name__ for o in obj.__bases__ if o is not object]
    return f"class {name}({', '.join(bases)})\n{call(name, obj)}" if bases else f'class {call(name, obj)}'

def escaped(text):
    "A comment as Markdown: only its code spans mean something"
    parts = re.split(r'(`[^`]*`)', text)
    return ''.join(p if p.startswith('`') else re.sub(r'([\\*<>\[\]$])', r'\\\1', p) for p in parts)

def explained(obj):
    "A definition list: each parameter with its comment, and what is returned"
    if isinstance(obj, property) or not callable(plain(obj)): return ''
    try: docs = docments(plain(obj), full=True)
    except Exception: return '' # built in, or made at run time: it has no source
    rows = []
    for p in parameters(plain(obj)):
        note = (docs.get(p.name) or {}).get('docment')
        kind = f': {annotation(p.annotation)}' if p.annotation is not empty else ''
        default = f' = {Shown(p.default)!r}' if p.default is not empty else ''
        if note: rows.append(f'`{stars.get(p.kind, "")}{p.name}{kind}{default}`\n: {escaped(note)}\n')
    back = docs.get('return') or {}
    kind = back.get('anno') if back.get('anno') not in (None, empty) else None
    if back.get('docment'): rows.append(f'Returns{f" `{annotation(kind)}`" if kind else ""}\n: {escaped(back["docment"])}\n')
    return '\n'.join(rows)

@cache
def assignments(file):
    "Name -> (line, source) of what a module assigns at its top"
    src = Path(file).read_text(encoding='utf-8')
    lines,res = src.splitlines(),{}
    for o in ast.parse(src).body:
        for t in getattr(o, 'targets', []):
            for n in ast.walk(t):
                if isinstance(n, ast.Name): res[n.id] = (o.lineno, '\n'.join(lines[o.lineno-1:o.end_lineno]))
    return res

def place(name, obj, mod):
    "File and line where `obj` is written; for a value, where it gets its name"
    if name in (known := assignments(mod.__file__)): return mod.__file__,known[name][0]
    try: o = inspect.unwrap(plain(obj)); return inspect.getsourcefile(o),inspect.getsourcelines(o)[1]
    except (TypeError, OSError): return mod.__file__,1

def source_url(file, line, package, up):
    "The page with the source of a module of ours"
    p = Path(file)
    parts = p.parts[len(p.parts)-1-p.parts[::-1].index(package):]
    return f"{up}_source/{'/'.join(parts)[:-3]}.html#L-{line}"

def methods(obj):
    "Public methods and properties with a docstring that the class itself defines, patched ones too"
    for name,o in vars(obj).items():
        f = plain(o)
        if name.startswith('_') or not inspect.isfunction(f) or not f.__doc__: continue
        yield name,o

def docstring(name, obj, mod):
    "What `obj` is; of a value, the comment beside it"
    if inspect.isclass(obj) or callable(plain(obj)) or isinstance(obj, property):
        return inspect.cleandoc((vars(obj).get('__doc__') if inspect.isclass(obj) else plain(obj).__doc__) or '')
    comment = re.search(r'#\s*(.+)$', assignments(mod.__file__).get(name, (0, ''))[1], re.M)
    return comment[1] if comment else ''

def entry(name, obj, level, mod, label, up):
    "Markdown for one definition: an entry for the index, a heading to link to, signature, docstring, parameters, source"
    cls,_,method = name.rpartition('.')
    index = f'single: {method}' + (f'; {cls}' if cls else '')
    file,line = place(name, obj, mod)
    ours = mod.__name__.split('.')[0]
    link = f'<a class="source" href="{source_url(file, line, ours, up)}">source</a>' if ours in Path(file).parts else ''
    return (f"```{{index}} {index}\n```\n\n({label})=\n{'#'*level} `{name}`\n\n{link}\n\n```python\n{signature(name, obj)}\n```\n\n"
            f'{docstring(name, obj, mod)}\n\n{explained(obj)}\n')

def find(name, mod):
    "What `name` of `mod` is, a method without being bound"
    obj = mod
    for o in name.split('.'): obj = inspect.getattr_static(obj, o) if inspect.isclass(obj) else getattr(obj, o)
    return obj

def definition(name, mod, level, own, label, up):
    "Markdown for `name` of `mod` and, for a class, for the methods that no cell of their own defines"
    obj = find(name, mod)
    inner = [(f'{name}.{m}', f) for m,f in methods(obj)] if inspect.isclass(obj) else []
    return '\n'.join([entry(name, obj, level, mod, label(name, mod), up),
                      *(entry(n, f, level+1, mod, label(n, mod), up) for n,f in inner if n not in own)])
