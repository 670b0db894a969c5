# __getstate__ as object gives it, and what is made of it.
class Plain:
    pass


class Slots:
    __slots__ = ("a", "_Slots__b", "c")


class Both(Slots):
    pass


p = Plain()
print(p.__getstate__())
p.x = 1
print(p.__getstate__(), p.__getstate__() == p.__dict__)
s = Slots()
print(s.__getstate__())
s.a, s._Slots__b = 1, 2
print(s.__getstate__())
b = Both()
b.a, b.z = 1, 26
print(b.__getstate__(), (5).__getstate__(), [].__getstate__(), object().__getstate__())
make, args, state = p.__reduce_ex__(2)[:3]
q = make(*args)
q.__dict__.update(state)
print(type(q).__name__, q.x, args)
for v in ((x for x in ()), print, Plain.__init__, lambda: 0):
    try:
        print(type(v.__reduce_ex__(2)).__name__)
    except TypeError as e:
        print(e)
print(ValueError("a", 1).__reduce__(), KeyError("k").__reduce__()[1], {1}.__reduce__()[1], range(1, 9, 2).__reduce__()[1])
