import timeit

print(timeit.timeit("x + 1", "x = 1", number=100) >= 0, len(timeit.repeat("pass", repeat=3, number=10)))
calls = []
print(timeit.timeit(lambda: calls.append(1), number=5) >= 0, len(calls))
print(timeit.timeit("calls.append(2)", globals=globals(), number=2) >= 0, calls)
clock = iter(range(100))
t = timeit.Timer("for i in range(2):\n    total = i", "import math", timer=lambda: next(clock))
print(t.timeit(3), t.repeat(2, 1))
for bad in [lambda: timeit.Timer(3), lambda: timeit.Timer("pass", 4), lambda: timeit.Timer("1 +")]:
    try:
        bad()
    except (ValueError, SyntaxError) as e:
        print(type(e).__name__, e)
