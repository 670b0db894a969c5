import marshal

values = [None, True, False, ..., 0, -1, 2**31, -(2**70), 1.5, -0.0, 1j, "text", "é€😀", b"bytes", (), (1, (2,)), [1, [2]], {"a": {1: 2}}, {1}, frozenset([2])]
for v in values:
    back = marshal.loads(marshal.dumps(v))
    print(repr(back), back == v, type(back) is type(v))
for bad in [lambda: marshal.loads(b""), lambda: marshal.dumps(object()), lambda: marshal.loads(b"i\x01"), lambda: marshal.loads(b"?")]:
    try:
        bad()
    except (EOFError, ValueError) as e:
        print(type(e).__name__, e)
