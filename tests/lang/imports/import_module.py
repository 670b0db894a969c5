import importlib
import sys
from importlib import import_module

print(import_module("math").sqrt(9))
print(import_module("collections.abc") is sys.modules["collections.abc"])
print(import_module(".abc", "collections").__name__)
for arguments in [(".abc",), ("...x", "collections"), ("no_such_module",)]:
    try:
        import_module(*arguments)
    except (TypeError, ImportError) as e:
        print(type(e).__name__, e)
print(importlib.invalidate_caches())
