import random

random.seed(42)
print([random.random() for _ in range(3)], random.randint(1, 100), random.randrange(0, 100, 7), random.getrandbits(70))
print(random.choice("abcdef"), random.choices([1, 2, 3], k=5), random.choices("ab", weights=[1, 9], k=6), random.sample(range(100), 5))
deck = list(range(10))
random.shuffle(deck)
print(deck, random.uniform(1, 2), random.triangular(0, 1, 0.5), random.gauss(0, 1), random.normalvariate(), random.expovariate(2))
print(random.betavariate(1, 2), random.gammavariate(2, 1), random.lognormvariate(0, 1), random.vonmisesvariate(0, 4), random.paretovariate(3))
print(random.weibullvariate(1, 2), random.binomialvariate(10, 0.3), random.randbytes(4))
state = random.getstate()
a = [random.random() for _ in range(3)]
random.setstate(state)
print(a == [random.random() for _ in range(3)])
own = random.Random("text seed")
print(own.random(), random.Random(b"bytes").random(), random.Random(3.5).random(), random.Random(-7).random(), random.Random(None) is not None)
print(random.sample(["a", "b"], counts=[3, 2], k=4), random.SystemRandom().random() < 1)
for bad in [
    lambda: random.choice([]), lambda: random.randrange(0), lambda: random.sample([1], 2), lambda: random.randint(2, 1),
    lambda: random.choices([1], weights=[1, 2]), lambda: random.seed([]), lambda: random.sample({1, 2}, 1), lambda: random.getrandbits(-1),
    lambda: random.choices([1, 2], weights=[0, 0]), lambda: random.randrange(1.5),
]:
    try:
        bad()
    except (IndexError, ValueError, TypeError) as e:
        print(type(e).__name__, e)
