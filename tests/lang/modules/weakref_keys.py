# WeakKeyDictionary: notes about objects that go with them.
import gc
import weakref


class Key:
    def __init__(self, name):
        self.name = name


notes = weakref.WeakKeyDictionary()
keys = [Key(n) for n in "abc"]
for k in keys:
    notes[k] = k.name.upper()
print(len(notes), notes[keys[0]], keys[1] in notes, notes.get(Key("a")), 5 in notes)
print(sorted(notes.values()), sorted(k.name for k in notes), sorted((k.name, v) for k, v in notes.items()))
del keys[1], k
gc.collect()
print(len(notes), sorted(notes.values()))
seen = []
for key in notes:
    seen.append(key.name)
    keys.clear()
    gc.collect()
print(len(seen) >= 1)
del key
gc.collect()
print(len(notes), list(notes))
k = Key("k")
print(notes.setdefault(k, 1), notes.setdefault(k, 2), notes.pop(k), notes.pop(k, "none"))
try:
    notes[k]
except KeyError:
    print("no key")
