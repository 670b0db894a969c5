# What a bytearray does not take.
a = bytearray(b"abc")

def put(key, v):
    a[key] = v

def drop(key):
    del a[key]

for wrong in (lambda: a.append(256), lambda: a.append(-1), lambda: a.append("x"), lambda: a.extend("xy"), lambda: a.extend(5), lambda: a.extend([300]),
              lambda: a.insert("x", 1), lambda: a.pop(9), lambda: bytearray().pop(), lambda: a.remove(120), lambda: a.remove(b"a"), lambda: put(9, 1),
              lambda: put(0, 256), lambda: put("x", 1), lambda: put(0, b"a"), lambda: put(slice(0, 1), 5), lambda: put(slice(0, 1), "x"),
              lambda: put(slice(0, 3, 2), b"abc"), lambda: drop(9), lambda: drop("x"), lambda: a.reverse(1), lambda: a.append(), lambda: put(None, 1)):
    try:
        print(wrong())
    except Exception as e:
        print(type(e).__name__, e)
print(a)
