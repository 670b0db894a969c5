"""Finders, loaders, specifications, reloading, folders without __init__.py."""
import importlib
import importlib.abc
import importlib.util
import os
import sys
import tempfile


class Loader(importlib.abc.Loader):
    def create_module(self, spec):
        return None

    def exec_module(self, module):
        module.answer = 42


class Finder(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path, target=None):
        if name == "virtual":
            return importlib.util.spec_from_loader(name, Loader())


sys.meta_path.insert(0, Finder())
import virtual

print(virtual.answer, virtual.__spec__.name, type(virtual.__loader__).__name__)
del sys.meta_path[0]

with tempfile.TemporaryDirectory() as folder:
    os.makedirs(os.path.join(folder, "bare", "inner"))
    path = os.path.join(folder, "bare", "inner", "leaf.py")
    open(path, "w").write("count = globals().get('count', 0) + 1\n")
    sys.path.insert(0, folder)
    from bare.inner import leaf

    print(leaf.count, leaf.__package__, hasattr(sys.modules["bare"], "__file__"))
    leaf.count = 10
    print(importlib.reload(leaf) is leaf, leaf.count)
    spec = importlib.util.spec_from_file_location("other", path)
    module = importlib.util.module_from_spec(spec)
    print(module.__name__, module.__file__ == path, hasattr(module, "count"))
    spec.loader.exec_module(module)
    print(module.count, module.__spec__ is spec, "other" in sys.modules)
    print(importlib.util.find_spec("bare.inner.leaf").parent, importlib.util.find_spec("no_such"))
    print(__import__("bare.inner", fromlist=["leaf"]).leaf is leaf)

print(importlib.util.find_spec("sys").origin, repr(sys))
try:
    importlib.reload(type(sys)("lost"))
except ImportError as e:
    print(e)
