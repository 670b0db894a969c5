# Ints around the sizes of machine words.
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

show(lambda: 3 .bit_length() + (2**70).bit_length())
show(lambda: 2**100 // 3**20)
show(lambda: -(2**100) // 7)
show(lambda: (2**100) % -7)
show(lambda: 2**100 >> 90)
show(lambda: -1 >> 100)
show(lambda: 1 << 100)
show(lambda: ~(2**70))
show(lambda: 2**70 & 0xFFFF | 2**65 ^ 5)
show(lambda: int(str(3**200)) == 3**200)
show(lambda: (3**200) / (3**199))
show(lambda: divmod(10**30, 7**12))
show(lambda: (10**30).__format__("x"))
show(lambda: f"{10**25:,} {2**80:#_x}")
show(lambda: -5 // 2 * 2 + -5 % 2)
show(lambda: 0x7fffffffffffffff + 1)
show(lambda: -0x8000000000000000 - 1)
show(lambda: 4611686018427387904 * 2 - 1)
show(lambda: 3037000500 * 3037000500)
show(lambda: [2**i for i in (31, 32, 47, 48, 49, 62, 63, 64)])
show(lambda: sum([2**62] * 4))
show(lambda: abs(-2**63))
show(lambda: -(-2**63))
show(lambda: (-2**63) // -1)
show(lambda: math_isqrt(10**40)) if 0 else None
