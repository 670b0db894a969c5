a, b = 2 ** 200 + 1, 3 ** 100
print(a * b % 10 ** 20, a // b, a % b, divmod(-a, b)[1] + divmod(-a, b)[0] % 10, a ^ b & 0xFFFF, a >> 190, 1 << 70, ~a == -a - 1)
print(pow(3, 1000, 10 ** 9 + 7), pow(3, -1, 7), (-7) // 2, -7 % 3, 7 % -3, -7 >> 1, int("ff", 16), int("0b101", 0), int(" -12_000 "), bin(-10), hex(2 ** 65), oct(8))
print((2 ** 64).bit_length(), (255).to_bytes(2, "big"), int.from_bytes(b"\xff\xfe", "little", signed=True), 5 .bit_count(), (7).as_integer_ratio())
import math
print(math.factorial(25), math.gcd(2 ** 60, 6 ** 30), math.isqrt(10 ** 40), math.comb(50, 25), math.lcm(12, 18), sum(range(10 ** 6)), 10 ** 18 + 0.5)
def collatz(n):
    steps = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
    return steps
print(collatz(27), collatz(2 ** 70 - 1))
for f in (lambda: 1 // 0, lambda: 1 % 0, lambda: 1 << -1, lambda: int("x"), lambda: int("12", 40), lambda: pow(2, -1, 4), lambda: int(float("nan")), lambda: 2 ** 10 ** 10 if False else int(None)):
    try:
        f()
    except (ZeroDivisionError, ValueError, TypeError) as e:
        print(type(e).__name__, e)
