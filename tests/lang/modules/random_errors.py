import random

def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)

attempt(random.randrange, 0)
attempt(random.randrange, 5, 5)
attempt(random.randrange, 1, 10, 0)
attempt(random.randrange, 1, 10, -1)
attempt(random.randrange, 1.5)
attempt(random.randrange, 5, step=2)
attempt(random.choice, [])
attempt(random.getrandbits, -1)
attempt(random.choices, [1, 2], [1])
attempt(random.choices, [1, 2], [0, 0])
attempt(random.choices, [1, 2], [1, 2], cum_weights=[1, 2])
attempt(random.choices, [1, 2], 3)
attempt(random.gammavariate, -1, 2)
attempt(random.binomialvariate, -1)
attempt(random.binomialvariate, 3, 1.5)
attempt(random.seed, [1])
attempt(random.setstate, (9, (), None))
attempt(random.setstate, (3, (1, 2), None))
attempt(random.SystemRandom().getstate)
system = random.SystemRandom()
print(0 <= system.random() < 1, 0 <= system.getrandbits(9) < 512, len(system.randbytes(4)), system.seed(3))

class Half(random.Random):
    def random(self):
        return 0.5

print(Half().randrange(10), Half().choice("abcd"))
