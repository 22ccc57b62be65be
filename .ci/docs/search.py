"The search of the site: Pagefind's index of the pages, and a list of all names, which search.js ranks"
import asyncio, json

from pagefind.index import IndexConfig, PagefindIndex

async def index(out, pages):
    config = IndexConfig(root_selector='article', output_path=str(out/'pagefind'), force_language='en',
                         exclude_selectors=['a.headerlink', 'p.notebook', 'a.source', 'details.hide'])
    async with PagefindIndex(config=config) as idx: # many at once: each waits for its answer
        await asyncio.gather(*(idx.add_html_file(content=(out/f'{o}.html').read_text(encoding='utf-8'), url=f'{o}.html') for o in pages))

def build(
    out,   # Folder of the site
    pages, # Names of its pages, without .html
    names, # (name, url, what it is, how many notebooks use it, is it ours?)
):
    "Write `pagefind/` and `names.json` into the site"
    asyncio.run(index(out, pages))
    (out/'names.json').write_text(json.dumps(names, separators=(',',':')), encoding='utf-8')
