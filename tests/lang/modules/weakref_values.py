# WeakValueDictionary: a cache that forgets.
import gc
import weakref


class Image:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Image({self.name!r})"


cache = weakref.WeakValueDictionary()


def load(name):
    image = cache.get(name)
    if image is None:
        print("loading", name)
        image = cache[name] = Image(name)
    return image


a = load("a")
b = load("b")
print(load("a") is a, sorted(cache), len(cache), "a" in cache)
del a
gc.collect()
print(sorted(cache), len(cache), "a" in cache, cache.get("a", "gone"))
print(list(cache.items()), list(cache.values()))
try:
    cache["a"]
except KeyError as e:
    print("KeyError", e)
print(cache.setdefault("b", 1) is b, cache.pop("b") is b, cache.pop("b", 7))
cache.update({"c": b})
print(dict(cache), cache | {"d": b} == {"c": b}, [r() for r in cache.valuerefs()])
copy = cache.copy()
del b
gc.collect()
print(len(copy), len(cache))
