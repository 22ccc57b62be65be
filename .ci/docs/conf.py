"Sphinx settings for the site that .ci/build_docs.py makes out of the notebooks"
from configparser import ConfigParser
from pathlib import Path

here = Path(__file__).parent
cfg = ConfigParser(delimiters=['='], interpolation=None)
cfg.read(here.parent.parent/'settings.ini', encoding='utf-8')
cfg = cfg['DEFAULT']

project,author,release = cfg['name'],cfg['author'],cfg['version']
copyright = f'{author}, {cfg["license"]}'
extensions = ['myst_nb']
root_doc = 'index'
highlight_language = 'python3'

nb_execution_mode = 'off'            # the notebooks carry the outputs they were tested with
nb_merge_streams = True
nb_render_markdown_format = 'myst'     # tables in the outputs of cells
nb_output_stderr = 'remove'          # progress bars, which nobody watches here
myst_enable_extensions = ['dollarmath', 'colon_fence', 'deflist']
myst_heading_anchors = 3

html_theme = 'furo'
html_title = f'{project} {release}'
html_static_path = [str(here/'static')]
html_css_files = ['textlm.css']
html_show_sourcelink = html_copy_source = html_show_sphinx = False
html_theme_options = dict(navigation_with_keys=True,
    light_css_variables={'color-brand-primary': '#1d5fa8', 'color-brand-content': '#1d5fa8', 'api-font-size': '90%'},
    dark_css_variables={'color-brand-primary': '#7fb4ee', 'color-brand-content': '#7fb4ee'})
pygments_style,pygments_dark_style = 'friendly','monokai'
