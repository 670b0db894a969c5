# What the constructors refuse.
class Bad:
    def __bytes__(self):
        return "text"

class Blocked(list):
    __bytes__ = None

def attempt(make, *args, **kwargs):
    try:
        print(make(*args, **kwargs))
    except Exception as e:
        print(make.__name__, type(e).__name__, e)

for make in (bytes, bytearray):
    for args in (("x",), (1.5,), (-1,), ([256],), ([-1],), ([10**30],), (["x"],), ([1.5],), (None,), (2**63,), (1, "ascii"),
                 (b"", "ascii"), ("x", 5), ("x", "ascii", 5), ("x", "no-such"), ("é", "ascii"), (object(),), (1, 2, 3, 4)):
        attempt(make, *args)
    attempt(make, b"", errors="strict")
    attempt(make, "x", errors="strict")
    attempt(make, encoding="ascii")
    attempt(make.fromhex, "0")
    attempt(make.fromhex, "zz")
    attempt(make.fromhex, b"00")
attempt(bytes, Bad())
attempt(bytes, Blocked([1]))
