"The search of the site: Pagefind's index of the pages, and a record for each name so that names are found as names"
import asyncio, re
from html import escape

from pagefind.index import IndexConfig, PagefindIndex

def words(name):
    "The words that a name is made of: `TextDataLoaders.from_csv` -> Text Data Loaders from csv"
    return re.findall(r'[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+', name)

def record(name, about, used):
    "A page about one name that only the index sees; a name that notebooks use often comes before one that they do not"
    weight,last = min(10, 4+used//4),name.rpartition('.')[2]
    return (f'<html lang="en"><head><title>{name}</title></head><body><article data-pagefind-filter="kind:name">'
            f'<h1 data-pagefind-weight="{weight}"><span data-pagefind-meta="title">{name}</span> {last} {" ".join(words(name))}</h1>'
            f'<p data-pagefind-meta="about">{escape(about)}</p></article></body></html>')

async def index(out, pages, names):
    config = IndexConfig(root_selector='article', output_path=str(out/'pagefind'), force_language='en',
                         exclude_selectors=['a.headerlink', 'p.notebook', 'a.source'])
    async with PagefindIndex(config=config) as idx:
        for name,title in pages.items():
            html = (out/f'{name}.html').read_text(encoding='utf-8')
            html = html.replace('<article ', '<article data-pagefind-filter="kind:page" ', 1)
            await idx.add_html_file(content=html, url=f'{name}.html')
        for name,url,about,used in names: await idx.add_html_file(content=record(name, about, used), url=url)

def build(
    out,   # Folder of the site
    pages, # Name of a page, without .html -> its title
    names, # (name, url, what it is, how many notebooks use it)
):
    "Write `pagefind/` into the site"
    asyncio.run(index(out, pages, names))
