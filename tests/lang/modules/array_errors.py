# Wrong uses of arrays.
from array import array

def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

a = array("h", [1, 2, 3])

def set_item(key, v):
    a[key] = v

attempt(lambda: array("x"))
attempt(lambda: array("ii"))
attempt(lambda: array())
attempt(lambda: array("i", 5))
attempt(lambda: array("i", "abc"))
attempt(lambda: array("i", b"abc"))
attempt(lambda: a[3])
attempt(lambda: a["x"])
attempt(lambda: set_item(5, 1))
attempt(lambda: set_item(0, "x"))
attempt(lambda: set_item(slice(0, 1), [1]))
attempt(lambda: set_item(slice(0, 3, 2), array("h", [1])))
attempt(lambda: a + [1])
attempt(lambda: a + array("i"))
attempt(lambda: a * "x")
attempt(lambda: a.index(9))
attempt(lambda: a.remove(9))
attempt(lambda: array("h").pop())
attempt(lambda: a.fromlist((1,)))
attempt(lambda: a.fromlist([1, "x"]))
attempt(lambda: a.frombytes(b"abc"))
attempt(lambda: a < 1)
attempt(lambda: hash(a))
attempt(lambda: a.tounicode())
print(a)
