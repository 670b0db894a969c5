for x in (3.0, -3.0, 1e15, 2.0**53, 2.0**63, 1e22, 1e300, -0.0, 0.5):
    print(x, x.is_integer(), int(x), x == int(x), hash(x) == hash(int(x)) or not x.is_integer(), x // 1, x % 1, divmod(x, 2), round(x), x in {int(x)}, float(int(x)) == x or not x.is_integer())
items = ["a", "b", "c", "d"]
for i in (1.0, 2.5):
    try:
        print(items[i])
    except TypeError as e:
        print(e)
print([n / 2 for n in range(6)], [n // 2.0 for n in range(6)], 7 / 7, type(6 / 3), 2**0.5 * 2**0.5 == 2, (0.1 + 0.7) * 10, int((0.1 + 0.7) * 10), round((0.1 + 0.7) * 10), 1e16 + 1, 1e16 + 2, 3 * 0.1, 0.3 == 3 * 0.1)
total = 0.0
for i in range(1000):
    total += i * 0.5
    if i % 2:
        total -= 1
    total *= 1.0
print(total, total.is_integer(), int(total))
x = 1
for i in range(30):
    x = x * 1.5 if i % 3 else int(x) + 1
print(x, type(x))
