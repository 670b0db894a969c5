import random

r = random.Random(12345)
print([r.random() for _ in range(3)], r.randint(1, 100), r.randrange(0, 100, 7), r.choice("abcdef"), r.uniform(1, 2), r.gauss(0, 1), r.getrandbits(70), r.sample(range(1000), 5), r.choices([1, 2, 3], weights=[1, 5, 1], k=6), r.expovariate(2), r.triangular(0, 10, 3), r.betavariate(1, 2))
l = list(range(10))
r.shuffle(l)
print(l)
state = r.getstate()
a = [r.random() for _ in range(5)]
r.setstate(state)
print(a == [r.random() for _ in range(5)], r.randbytes(5), r.randrange(10**30), r.randint(-5, 5))
random.seed("text")
print(random.random(), random.randint(0, 9), random.sample("hello", 3))
random.seed(1.5)
print(random.random())
random.seed(b"bytes")
print(random.random(), random.choice([10, 20, 30]))
for f in (lambda: random.choice([]), lambda: random.randint(5, 1), lambda: random.sample([1], 2), lambda: random.randrange(0), lambda: random.choices([]), lambda: random.getrandbits(-1), lambda: random.randrange(1.5)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class Fixed(random.Random):
    def random(self):
        return 0.5


print(Fixed().uniform(0, 10), Fixed().choice("abc") in "abc", Fixed().random())
counts = [0] * 6
d = random.Random(7)
for _ in range(600):
    counts[d.randint(0, 5)] += 1
print(counts, sum(counts))
