import operator as op

for f in (op.add, op.sub, op.mul, op.truediv, op.floordiv, op.mod, op.pow, op.lshift, op.rshift, op.and_, op.or_, op.xor, op.lt, op.le, op.eq, op.ne, op.ge, op.gt):
    print(f.__name__, f(13, 3), f(True, 1))
for f in (op.neg, op.pos, op.abs, op.invert, op.index, op.not_, op.truth):
    print(f.__name__, f(-5), f(False))
print(op.concat([1], [2]), op.contains("abc", "b"), op.countOf([1, 2, 1], 1), op.indexOf("abc", "c"), op.length_hint(range(5)), op.length_hint(object(), 7), op.is_(1, 1), op.is_not([], []))
for f, args in ((op.index, (1.5,)), (op.concat, (1, 2)), (op.indexOf, ([1], 2)), (op.length_hint, ([], "x")), (op.add, (1, "a")), (op.getitem, ([1], 5)), (op.invert, (1.5,)), (op.matmul, (1, 2)), (op.setitem, ((1,), 0, 2)), (op.call, (5,))):
    try:
        print(f(*args))
    except Exception as e:
        print(f.__name__, type(e).__name__, e)
l = [3, 1, 2]
op.setitem(l, 0, 9)
op.delitem(l, 1)
print(l, op.getitem(l, slice(None)), op.iadd(l, [5]), l, op.imul(2, 3), op.iconcat([1], [2]), op.ipow(2, 5), op.ior({1}, {2}))
print(op.itemgetter(1)("abc"), op.itemgetter(0, -1)([1, 2, 3]), op.itemgetter("k")({"k": 1}), op.attrgetter("real")(5), op.attrgetter("real", "imag")(2j), op.attrgetter("__class__.__name__")(1), op.methodcaller("split", ",")("a,b"), op.methodcaller("format", x=1)("{x}"))
print(op.itemgetter(1), op.attrgetter("a.b", "c"), op.methodcaller("f", 1, k=2), op.call(max, 1, 2), sorted([(1, "b"), (0, "c")], key=op.itemgetter(1)), op.__add__(1, 2), op.__not__(0))
