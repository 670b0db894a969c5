# The module array and what abstract classes say of its class.
import array
import collections.abc
print(array.array, array.ArrayType is array.array, array.typecodes, array.array.__module__, array.array.__name__)
a = array.array("i", [1])
for abc in ("Sequence", "MutableSequence", "Iterable", "Sized", "Container", "Reversible", "Hashable", "Buffer"):
    cls = getattr(collections.abc, abc)
    print(abc, isinstance(a, cls), isinstance(b"", cls), isinstance(bytearray(), cls), isinstance(memoryview(b""), cls))
print(array.array[int], type(iter(a)).__name__)
for change in (lambda: setattr(a, "x", 1), lambda: setattr(a, "typecode", "b"), lambda: array.array.append(b"", 1), lambda: type(iter(a))()):
    try:
        print(change())
    except (AttributeError, TypeError) as e:
        print(e)
print({1: a}[1] is a, a in [a], [a] == [array.array("i", [1])], a == [1], a != (1,), bool(a), bool(array.array("i")))
