# What views refuse.
m = memoryview(bytearray(b"abcdef"))

def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

def put(view, key, v):
    view[key] = v

attempt(lambda: memoryview("text"))
attempt(lambda: memoryview())
attempt(lambda: m[6])
attempt(lambda: m["a"])
attempt(lambda: m[0, 0])
attempt(lambda: m[0:1, 0:1])
attempt(lambda: put(m, 0, 256))
attempt(lambda: put(m, 0, b"a"))
attempt(lambda: put(m, 0, 1.5))
attempt(lambda: put(m, slice(0, 2), b"abc"))
attempt(lambda: put(m, slice(0, 2), 5))
attempt(lambda: put(memoryview(b"abc"), 0, 1))
attempt(lambda: m.__delitem__(0))
attempt(lambda: m.cast("i"))
attempt(lambda: m.cast("x"))
attempt(lambda: m.cast("B", [4]))
attempt(lambda: m.cast("B", [0]))
attempt(lambda: m[::2].cast("B"))
attempt(lambda: m.cast("h").cast("i"))
attempt(lambda: m.cast("B", [2, 3])[0])
attempt(lambda: m.cast("B", [2, 3])[0, 3])
attempt(lambda: hash(m))
attempt(lambda: m < m)
attempt(lambda: m + b"")
attempt(lambda: len(m[:1].cast("B", [])))
attempt(lambda: m.tobytes("X"))
attempt(lambda: type("View", (memoryview,), {}))
