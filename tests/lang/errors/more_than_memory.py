# More than any machine has is refused, not tried; nothing repeated for ever is still nothing.
N = 10 ** 13


def show(f):
    try:
        print(len(f()))
    except Exception as e:
        print(type(e).__name__, e)


show(lambda: [0] * (N // 10))
show(lambda: [0, 1, 2] * (N // 10))
show(lambda: (0,) * (N // 10))
show(lambda: "ab" * N)
show(lambda: b"ab" * N)
show(lambda: bytearray(N))
show(lambda: bytes(N))
show(lambda: "a".ljust(N))
show(lambda: "a".zfill(N))
show(lambda: b"a".center(N))
show(lambda: "%*d" % (N, 1))
show(lambda: list(range(N)))
show(lambda: [] * 2 ** 60)
show(lambda: () * 2 ** 60)
show(lambda: "" * 2 ** 60)
show(lambda: [1] * 2 ** 60)
show(lambda: "ab" * 2 ** 62)
show(lambda: [1] * 2 ** 63)
