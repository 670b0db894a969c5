def a():
    try:
        return "try"
    finally:
        print("finally a")
def b():
    try:
        return "try"
    finally:
        return "finally wins"
def c():
    for i in range(5):
        try:
            if i == 1: continue
            if i == 3: break
        finally:
            print("f", i)
    else:
        print("no else")
    return i
def d():
    try:
        try:
            raise ValueError(1)
        finally:
            print("inner")
    except ValueError as e:
        print("outer", e)
        return "d"
    else:
        print("never")
    finally:
        print("last")
def e():
    try:
        raise KeyError("lost")
    finally:
        return "swallowed"
def f():
    x = 1
    try:
        return x
    finally:
        x = 2
def g():
    while True:
        try:
            try:
                break
            finally:
                print("g1")
        finally:
            print("g2")
    return "g"
for fn in (a, b, c, d, e, f, g):
    print(fn())
