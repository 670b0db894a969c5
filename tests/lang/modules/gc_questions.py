# What gc tells: thresholds, flags, what is looked after, what refers to what.
import gc

print(gc.isenabled())
gc.disable()
print(gc.isenabled())
gc.enable()
print(gc.isenabled())
before = gc.get_threshold()
gc.set_threshold(100, 5)
print(gc.get_threshold()[:2])
gc.set_threshold(*before)
print(gc.get_debug(), len(gc.get_count()), [sorted(s) for s in gc.get_stats()] == [["collected", "collections", "uncollectable"]] * 3)


class C:
    pass


for v in (1, 2.5, "text", b"bytes", None, True, (), {}, {"a": 1}, {"a": []}, [], set(), C(), C, print, lambda: 0):
    print(type(v).__name__, gc.is_tracked(v))
inner = [1]
outer = [inner, "x"]
print(gc.get_referents(outer))
print(any(r is outer for r in gc.get_referrers(inner)))
print(any(o is outer for o in gc.get_objects()))
try:
    gc.collect(5)
except ValueError as e:
    print(e)
print(gc.callbacks, gc.garbage)
