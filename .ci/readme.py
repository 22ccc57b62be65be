#!/usr/bin/env python3
"""README.md from nbs/index.ipynb, .github/CONTRIBUTING.md from nbs/contributing.ipynb

    python .ci/readme.py              write them
    python .ci/readme.py --check      fail if one is out of step
    python .ci/readme.py --command 1  print the first (second, ...) bash block of README.md, as it stands there

Links and pictures are relative to the notebook; in the page they are relative to the page.

Standard library only, so that it also runs before anything is installed."""
import json, os, re, sys
from pathlib import Path

root = Path(__file__).resolve().parent.parent
readme = root/'README.md'
pages = {root/'nbs/index.ipynb': readme, root/'nbs/contributing.ipynb': root/'.github/CONTRIBUTING.md'}

def fenced(text, lang=''):
    "`text` as a code block, its fence longer than any inside"
    fence = '`' * max(3, 1+max(map(len, re.findall('`+', text)), default=0))
    return f'{fence}{lang}\n{text.rstrip()}\n{fence}'

def without_style(html):
    "HTML as GitHub shows it: it drops style elements but prints what is in them"
    return re.sub(r'<style.*?</style>', '', html, flags=re.S).strip()

def output(o):
    "Markdown for one output; the richest form that a page on GitHub can show"
    if o['output_type']=='error': raise ValueError('a notebook holds an error output: run it again')
    if o['output_type']=='stream': return fenced(''.join(o['text']), 'text') if o.get('name')!='stderr' else ''
    data = {k: ''.join(v) for k,v in o['data'].items() if isinstance(v, (str, list))}
    if 'application/vnd.jupyter.widget-view+json' in o['data']: return ''
    if 'text/markdown' in data: return data['text/markdown']
    if 'text/html' in data: return without_style(data['text/html'])
    return fenced(data['text/plain'], 'text')

def cell(c):
    "Markdown for one cell, '' for a hidden one"
    src = ''.join(c['source'])
    directives = re.findall(r'^#\s*\|\s*(\w+)', src, re.M)
    src = re.sub(r'^#\s*\|.*\n?', '', src, flags=re.M).strip()
    if c['cell_type']=='raw' or 'hide' in directives or not src: return ''
    if c['cell_type']=='markdown': return src
    return '\n\n'.join([fenced(src, 'python'), *filter(None, map(output, c['outputs']))])

def moved(md, folder, page):
    "`md` with its links to files of `folder` seen from `page`"
    def there(m):
        to = folder/m[1]
        return '](' + Path(os.path.relpath(to, page.parent)).as_posix() + ')' if to.exists() else m[0]
    return re.sub(r'\]\(([^)\s:#]+)\)', there, md)

def markdown(notebook, page):
    "A notebook as Markdown"
    note = f'<!-- Written by .ci/readme.py from nbs/{notebook.name}: edit that. -->\n'
    cells = json.loads(notebook.read_text(encoding='utf-8'))['cells']
    return note + '\n' + moved('\n\n'.join(filter(None, map(cell, cells))), notebook.parent, page) + '\n'

def command(n):
    "The `n`-th bash block of README.md, counted from 1"
    blocks = re.findall(r'^```bash\n(.*?)^```', readme.read_text(encoding='utf-8'), re.S|re.M)
    if len(blocks)<n: sys.exit(f'README.md has {len(blocks)} bash blocks; there is no number {n}')
    return blocks[n-1].rstrip()

if __name__=='__main__':
    args = sys.argv[1:]
    if args[:1]==['--command']: print(command(int(args[1])))
    elif args==['--check']:
        for notebook,page in pages.items():
            if not page.exists() or page.read_text(encoding='utf-8')!=markdown(notebook, page):
                sys.exit(f'{page.name} is out of step with nbs/{notebook.name}: run `python .ci/readme.py`')
    elif args: sys.exit(__doc__)
    else:
        for notebook,page in pages.items(): page.write_text(markdown(notebook, page), encoding='utf-8')
