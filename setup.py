"The metadata of settings.ini, handed to setuptools"
from configparser import ConfigParser
from pathlib import Path
from setuptools import find_packages, setup

root = Path(__file__).parent
cfg = ConfigParser(delimiters=['='], interpolation=None)
cfg.read(root/'settings.ini', encoding='utf-8')
cfg = cfg['DEFAULT']
name = cfg['name']

def lines(key): return cfg[key].strip().splitlines()

def data_files(folder):
    "Whatever the package holds beside Python: pip copies only what is listed"
    return [str(p.relative_to(folder)) for p in sorted(folder.rglob('*'))
            if p.is_file() and p.suffix not in ('.py', '.pyc')]

setup(
    name=name, version=cfg['version'], description=cfg['description'], author=cfg['author'],
    license=cfg['license'], keywords=cfg['keywords'].split(),
    long_description=(root/'README.md').read_text(encoding='utf-8'), long_description_content_type='text/markdown',
    classifiers=['Development Status :: 3 - Alpha', 'Intended Audience :: Developers', 'Intended Audience :: Science/Research',
                 'Operating System :: OS Independent', 'Topic :: Text Processing :: Linguistic',
                 *(f'Programming Language :: Python :: {v}' for v in cfg['python_versions'].split())],
    # package_dir makes an editable install a line in a .pth file. setuptools' other way, an import hook, is asked too late
    # where a script lies beside a clone that is called textlm: Python then takes the clone's folder for the package
    package_dir={'': '.'},
    packages=find_packages(include=[name, f'{name}.*']), package_data={name: data_files(root/name)},
    install_requires=lines('requirements'), extras_require={o: lines(f'{o}_requirements') for o in ('dev', 'browser', 'loggers', 'serve')},
    entry_points=dict(console_scripts=lines('console_scripts'), nbdev=[f'{name} = {name}._modidx:d']),
)
