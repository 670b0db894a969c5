# Bytes cannot change; attributes cannot be set on either type.
b, a = b"abc", bytearray(b"abc")

def put(target, key, v):
    target[key] = v

def drop(target, key):
    del target[key]

for wrong in (lambda: put(b, 0, 65), lambda: put(b, slice(0, 1), b"x"), lambda: drop(b, 0), lambda: setattr(b, "x", 1), lambda: setattr(a, "x", 1), lambda: setattr(bytes, "x", 1), lambda: b.append(1), lambda: hash(a), lambda: {a}, lambda: type("C", (bytes, bytearray), {})):
    try:
        print(wrong())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
c = b
b += b"d"
print(b, c)
d = a
a += b"d"
print(a, d, a is d)
