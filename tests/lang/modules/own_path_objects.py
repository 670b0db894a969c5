import os
import shutil
import sys


class Place:
    def __init__(self, text):
        self.text = text

    def __fspath__(self):
        return self.text


class Broken:
    def __fspath__(self):
        return 5


name = sys.argv[1] if len(sys.argv) > 1 else "scratch-path-objects"
p = Place(name)
with open(p, "w") as f:
    print(f.write("x"), f.name == name)
print(os.path.exists(p), os.path.getsize(p), os.stat(p).st_size, os.path.basename(p) == os.path.basename(name), os.fspath(p) == name)
shutil.copy(p, Place(name + "2"))
os.rename(Place(name + "2"), name + "3")
print(os.path.isfile(name + "3"), isinstance(p, os.PathLike), issubclass(Place, os.PathLike), isinstance("x", os.PathLike))
os.remove(p)
os.unlink(name + "3")
for bad in [lambda: os.fspath(Broken()), lambda: os.remove(Place(name)), lambda: open(object()), lambda: os.path.join("a", 3)]:
    try:
        bad()
    except (TypeError, OSError) as e:
        print(type(e).__name__, str(e).replace(repr(name), "NAME"))
