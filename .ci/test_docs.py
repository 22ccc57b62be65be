#!/usr/bin/env python3
"""The built site in a browser, page by page

    python .ci/test_docs.py [FOLDER]

FOLDER is _docs. Headless Chromium (or Chrome) opens the pages at 1440 and at 360 pixels: no error on the console, nothing
wider than the screen. It searches for every public name, copies, folds, and walks the navigation. Links are checked
without it. Where there is no Chromium or no Playwright, that part is skipped, which it says."""
import functools, http.server, json, re, shutil, sys, threading
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

root = Path(__file__).resolve().parent.parent
browsers = 'chromium chromium-browser google-chrome google-chrome-stable chrome'.split()
machine = re.compile(r'(?:/tmp/tmp\w{8}|/root/|/home/(?:runner|\w+)/\.|/work/|/Users/\w+/|site-packages/)')

class Page(HTMLParser):
    "Links, anchors and pictures of a page"
    def __init__(self, file):
        super().__init__()
        self.links,self.ids,self.bare,self.heads,self.text = [],set(),[],{},''
        self.feed(file.read_text(encoding='utf-8'))
    def handle_starttag(self, tag, attrs):
        a = dict(attrs)
        self.ids |= {a[k] for k in ('id', 'name') if a.get(k)}
        self.links += [a[k] for k in ('href', 'src') if a.get(k)]
        if tag=='img' and not (a.get('alt') or '').strip(): self.bare.append(a.get('src'))
        if tag=='meta' and 'name' in a: self.heads[a['name']] = a.get('content')
        if tag=='link' and 'icon' in (a.get('rel') or ''): self.heads['icon'] = a.get('href')
    def handle_data(self, data): self.text += data

def all_pages(site): return {p.relative_to(site).as_posix(): Page(p) for p in sorted(site.rglob('*.html')) if 'pagefind' not in p.parts}

def broken(site, pages):
    "Links that lead nowhere inside the site: (page, link)"
    for name,page in pages.items():
        for link in page.links:
            parts = urlsplit(urljoin(f'http://site/{name}', link))
            if parts.netloc!='site': continue
            path = unquote(parts.path).lstrip('/') or 'index.html'
            if not (site/path).exists(): yield name, link
            elif parts.fragment and path in pages and unquote(parts.fragment) not in pages[path].ids: yield name, link

def offline(site, findings):
    "What needs no browser"
    pages = all_pages(site)
    findings += [f'{p}: broken link {link}' for p,link in broken(site, pages)]
    for name,page in pages.items():
        if page.bare: findings.append(f'{name}: no alt text: {page.bare}')
        if not page.heads.get('description'): findings.append(f'{name}: no description')
        if not page.heads.get('icon'): findings.append(f'{name}: no icon')
        if 'version ' not in page.text: findings.append(f'{name}: no version in the footer')
        if not name.startswith('_source/') and (m := machine.search(page.text)): findings.append(f'{name}: a folder of the build machine: {m[0]}')
    for p in site.rglob('_notebooks/**/*.ipynb'):
        nb = json.loads(p.read_text(encoding='utf-8'))
        outs = json.dumps([[{k: v for k,v in o.get('data', o).items() if not k.startswith('image/')} for o in c.get('outputs', [])] for c in nb['cells']])
        if m := machine.search(outs): findings.append(f'{p.name}: a folder of the build machine in the notebook: {m[0]}')
    for name,url,*_ in json.loads((site/'names.json').read_text(encoding='utf-8')):
        page,_,place = url.partition('#')
        if page not in pages or place not in pages[page].ids: findings.append(f'{name}: no entry at {url}')
    text = (site/'llms.txt').read_text(encoding='utf-8')
    findings += [f'llms.txt: no page {o}' for o in re.findall(r'\]\((\S+\.html)\)', text) if not (site/o).exists()]
    return pages

def serve(site):
    "The site on a free port, in the background"
    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *args): pass
        def handle(self):
            try: super().handle()
            except ConnectionError: pass # a page that was left before it was all there
    srv = http.server.ThreadingHTTPServer(('127.0.0.1', 0), functools.partial(Quiet, directory=str(site)))
    threading.Thread(target=srv.serve_forever, daemon=True).start()
    return srv

def check_page(tab, url, name, errors, findings):
    "A page loads without an error, and fits a wide and a narrow screen"
    errors.clear()
    tab.set_viewport_size(dict(width=1440, height=900))
    tab.goto(f'{url}/{name}', wait_until='load')
    for width in (1440,360):
        tab.set_viewport_size(dict(width=width, height=800))
        wide = tab.evaluate('document.documentElement.scrollWidth')
        if wide>width: findings.append(f'{name}: {wide} pixels wide on a screen of {width}')
    findings += [f'{name}: {o}' for o in errors]

def search(tab, url, q):
    "Names and pages that the search shows, in order"
    tab.goto(f'{url}/search.html?q={q}')
    tab.wait_for_function("document.querySelector('#search-status').textContent")
    return [o.inner_text() for o in tab.query_selector_all('#search-names a')], [o.inner_text() for o in tab.query_selector_all('#search-pages a')]

def check_search(tab, url, names, findings):
    "Every name is found, and stands first when it is typed in full; the share of the latter is printed"
    first,pages = search(tab, url, 'csv')
    if first[:1]!=['TextDataLoaders.from_csv']: findings.append(f'search: csv gives {first[:3]} before TextDataLoaders.from_csv')
    if not search(tab, url, 'learning rate')[1]: findings.append('search: no page for "learning rate"')
    ranks = tab.evaluate("""async names => { const {findNames} = await import(new URL('_static/search.js', location)); const res = {}
        for (const n of names) res[n] = (await findNames(n)).slice(0, 15).findIndex(o => o[0] == n)
        return res }""", names)
    lost = [n for n,r in ranks.items() if r<0]
    print(f'search: {len(names)-len(lost)} of {len(names)} names found, {sum(r==0 for r in ranks.values())} of them first')
    if lost: findings.append(f'search: not found: {" ".join(lost)}')

def check_tools(tab, url, findings):
    "Copy buttons, folded tests, dark mode, keyboard, navigation on both screens"
    tab.set_viewport_size(dict(width=1440, height=900))
    tab.goto(f'{url}/index.html')
    tab.wait_for_selector('button.copybtn', state='attached')
    block = tab.locator('div.highlight').first
    block.hover()
    block.locator('button.copybtn').click()
    copied = tab.evaluate('navigator.clipboard.readText()')
    if not copied.strip() or copied.strip()!=block.locator('pre').inner_text().strip(): findings.append(f'copy button: {copied!r}')
    tab.keyboard.press('/')
    if not tab.evaluate("document.activeElement.matches('.sidebar-search')"): findings.append('/ does not go to the search')
    tab.keyboard.type('from_csv')
    tab.keyboard.press('Enter')
    tab.wait_for_url('**/search.html?q=from_csv*')
    tab.locator('#search-names a').first.click()
    tab.wait_for_url('**/data/text.html#*')
    def ground(): return tab.evaluate('getComputedStyle(document.body).backgroundColor')
    tab.emulate_media(color_scheme='light')
    light = ground()
    tab.emulate_media(color_scheme='dark')
    if ground()==light: findings.append('dark mode: the background stays')
    tab.emulate_media(color_scheme='light')
    tab.goto(f'{url}/train/learner.html')
    if tab.locator('details.hide').count() and tab.locator('details.hide[open]').count(): findings.append('tests are not folded')
    tab.goto(f'{url}/index.html')
    captions = [o.strip() for o in tab.locator('.sidebar-tree .caption-text').all_text_contents()]
    if captions[:4]!=['Start', 'Tutorials', 'How it works', 'Reference']: findings.append(f'navigation: {captions}')
    tab.set_viewport_size(dict(width=360, height=800))
    tab.locator('.nav-overlay-icon').click()
    tab.wait_for_timeout(400)
    tab.locator('.sidebar-tree a', has_text=re.compile(r'^\s*train\s*$')).first.click()
    tab.wait_for_url('**/reference/train.html')

def attempt(findings, check, *args):
    "A check that cannot go on is a finding"
    try: check(*args)
    except Exception as e: findings.append(f'{check.__name__}: {str(e).splitlines()[0]}')

def in_browser(site, pages, findings):
    "What needs a browser; how many pages it opened"
    exe = next(filter(None, map(shutil.which, browsers)), None)
    try: from playwright.sync_api import sync_playwright
    except ImportError: return print("skipped: no Playwright here (pip install -e '.[browser]')")
    if not exe: return print(f'skipped: no browser here ({", ".join(browsers)})')
    srv = serve(site)
    url = f'http://127.0.0.1:{srv.server_address[1]}'
    names = [o[0] for o in json.loads((site/'names.json').read_text(encoding='utf-8'))]
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=exe, args=['--no-sandbox'])
        ctx = browser.new_context(permissions=['clipboard-read', 'clipboard-write'])
        tab,errors = ctx.new_page(),[]
        tab.on('console', lambda o: errors.append(o.text) if o.type in ('error', 'warning') else None)
        tab.on('pageerror', lambda o: errors.append(str(o)))
        tab.on('requestfailed', lambda o: errors.append(f'{o.url} failed'))
        tab.set_default_timeout(60_000)
        attempt(findings, check_tools, tab, url, findings)
        attempt(findings, check_search, tab, url, names, findings)
        shown = [o for o in pages if not o.startswith('_source/') or o.endswith('/core.html')] # the sources are all alike
        for name in shown: attempt(findings, check_page, tab, url, name, errors, findings)
        browser.close()
    srv.shutdown()
    return len(shown)

def main(site):
    "Print what is wrong with the site; the exit status says whether anything is"
    if not (site/'index.html').exists(): sys.exit(f'{site} holds no site: run python .ci/build_docs.py')
    findings = []
    pages = offline(site, findings)
    ran = in_browser(site, pages, findings)
    print(*findings, f'{len(pages)} pages, {ran or 0} of them opened in a browser at two widths: {len(findings)} findings', sep='\n')
    return bool(findings)

if __name__=='__main__': sys.exit(main(Path(sys.argv[1] if len(sys.argv)>1 else root/'_docs').resolve()))
