"Sphinx settings for the site that .ci/build_docs.py makes out of the notebooks"
from configparser import ConfigParser
from pathlib import Path

from docutils.utils.math.latex2mathml import tex2mathml
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import PythonLexer

here = Path(__file__).parent
root = here.parent.parent
cfg = ConfigParser(delimiters=['='], interpolation=None)
cfg.read(root/'settings.ini', encoding='utf-8')
cfg = cfg['DEFAULT']

project,author,release = cfg['name'],cfg['author'],cfg['version']
copyright = f'{author}, {cfg["license"]} · version {release}'
extensions = ['myst_nb', 'sphinx_copybutton']
root_doc = 'index'
language = 'en'
highlight_language = 'python3'

nb_execution_mode = 'off'            # the notebooks carry the outputs they were tested with
nb_merge_streams = False # text and tables stay in their order
nb_render_markdown_format = 'myst'     # tables in the outputs of cells
nb_output_stderr = 'remove'          # progress bars, which nobody watches here
nb_metadata_to_fm = True             # each page's description
myst_enable_extensions = ['dollarmath', 'colon_fence', 'deflist']
myst_heading_anchors = 3

html_theme = 'furo'
html_title = f'{project} {release}'
html_favicon = str(here/'static/favicon.svg')
html_static_path = [str(here/'static')]
templates_path = [str(here/'templates')]
html_css_files = ['textlm.css']
html_js_files = [('search.js', dict(type='module'))]
html_additional_pages = {'search': 'search.html'}
html_math_renderer = 'mathml'
html_show_sourcelink = html_copy_source = html_show_sphinx = False
html_theme_options = dict(navigation_with_keys=True,
    light_css_variables={'color-brand-primary': '#1d5fa8', 'color-brand-content': '#1d5fa8', 'api-font-size': '90%'},
    dark_css_variables={'color-brand-primary': '#7fb4ee', 'color-brand-content': '#7fb4ee'})
pygments_style,pygments_dark_style = 'friendly','monokai'
copybutton_selector = 'div.highlight:not(.source) pre'

def mathml(tex, as_block):
    "A formula that browsers draw themselves: no script, no network"
    return tex2mathml(tex.replace('…', r'\ldots ').replace(r'\mathrel{+}', '+'), as_block=as_block)

def visit_math(self, node):
    from docutils.nodes import SkipNode
    self.body.append(mathml(node.astext(), False))
    raise SkipNode

def visit_displaymath(self, node):
    from docutils.nodes import SkipNode
    self.body.append(f'<div class="math">{mathml(node.astext(), True)}</div>')
    raise SkipNode

def source_pages(app):
    "A page for each module, with its lines to link to"
    fmt = HtmlFormatter(cssclass='highlight source', lineanchors='L', wrapcode=True)
    for p in sorted((root/project).rglob('*.py')):
        name = p.relative_to(root).with_suffix('').as_posix()
        title = name.replace('/', '.')
        body = f'<h1>{title}</h1>' + highlight(p.read_text(encoding='utf-8'), PythonLexer(), fmt)
        yield f'_source/{name}', dict(title=title, body=body, metatags=f'<meta name="description" content="Source of {title}">'), 'page.html'

def describe(app, pagename, template, context, doctree):
    "The index, which no file of ours makes, says what it is"
    if pagename=='genindex': context['metatags'] = '<meta name="description" content="All names and methods, in one index">'

def setup(app):
    app.connect('html-page-context', describe)
    app.add_html_math_renderer('mathml', (visit_math, None), (visit_displaymath, None))
    app.connect('html-collect-pages', source_pages)
    app.connect('builder-inited', lambda app: setattr(app.builder, 'search', False)) # Pagefind does it
