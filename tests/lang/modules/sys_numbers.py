import sys

print(sys.float_info)
f = sys.float_info
print(f.max * 2, f.min / 2**52 > 0, f.min / 2**53, 1.0 + f.epsilon > 1.0, f.radix ** f.mant_dig)
print(f[0] == f.max, len(f), f[-1] == f.rounds, isinstance(f, tuple))
print(sys.int_info)
h = sys.hash_info
print(h.width, h.modulus, h.inf, h.nan, h.imag)
print(hash(float("inf")) == h.inf, hash(h.modulus), hash(h.modulus + 5), hash(1j) == h.imag)
print(type(f).__name__, type(sys.int_info).__name__)
max_, max_exp, *_ = f
print(max_ == f.max, max_exp)
