"""What does `pip install NAME` pull, and how large is it? `python nbs/examples/pulled.py NAME > NAME.tsv`

Run it with the Python of an environment that holds NAME. It follows the requirements of NAME, their requirements and so on, no
extras, and adds the sizes of the files that each package installed, without compiled `.pyc`."""
import re, sys
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from pip._vendor.packaging.requirements import Requirement

def short(name): return re.sub(r'[-_.]+', '-', name).lower()

def size(dist):
    "Bytes of the files that a package installed"
    files = [Path(dist.locate_file(o)) for o in dist.files or [] if o.suffix!='.pyc']
    return sum(o.stat().st_size for o in files if o.exists())

def follow(req, found):
    "Add the package of `req` and all that it needs to `found`: name -> (version, bytes), None where it is not installed"
    try: dist = distribution(req.name)
    except PackageNotFoundError: found[short(req.name)] = None; return
    found[short(req.name)] = dist.version,size(dist)
    extras = [dict(extra=o) for o in req.extras or ['']]
    for o in map(Requirement, dist.requires or []):
        if short(o.name) not in found and (o.marker is None or any(map(o.marker.evaluate, extras))): follow(o, found)

if __name__=='__main__':
    found = {}
    follow(Requirement(sys.argv[1]), found)
    print('package\tversion\tmegabytes')
    for name,o in sorted(found.items(), key=lambda o: -(o[1] or (0,0))[1]):
        print(f'{name}\t{o[0]}\t{o[1]/1e6:.1f}' if o else f'{name}\tnot installed\t')
