"The search of the site: Pagefind's index of the pages, and a list of all names, which search.js ranks"
import json, subprocess, sys

hidden = 'a.headerlink, p.notebook, a.source, details.hide' # of each page: no text to find
pages = '{index,contributing,*/*}.html'                     # the modules' sources lie deeper

def build(
    out,   # Folder of the site
    names, # (name, url, what it is, how many notebooks use it, is it ours?)
):
    "Write `pagefind/` and `names.json` into the site"
    subprocess.run([sys.executable, '-m', 'pagefind', '--site', str(out), '--glob', pages, '--root-selector', 'article', '--quiet',
                    '--exclude-selectors', hidden, '--force-language', 'en'], check=True)
    (out/'names.json').write_text(json.dumps(names, separators=(',',':')), encoding='utf-8')
