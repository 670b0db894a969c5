import random

for seed in (0, 1, -5, 2 ** 100 + 7, 2.5, "text", b"bytes", bytearray(b"ba"), True):
    r = random.Random(seed)
    print(seed, [r.random() for _ in range(3)], r.getrandbits(5), r.getrandbits(32), r.getrandbits(100), r.getrandbits(0))
random.seed(42)
print(random.randint(1, 6), random.randrange(10), random.randrange(5, 100, 7), random.randrange(10, 0, -3))
print(random.choice("abcdef"), random.randrange(10 ** 30))
x = list(range(12))
random.shuffle(x)
print(x)
print(random.choices("abc", k=5), random.choices("abc", [1, 5, 2], k=6), random.choices([1, 2], cum_weights=[1, 9], k=4))
print(random.randbytes(9))
state = random.getstate()
first = [random.random() for _ in range(700)]
random.setstate(state)
print(first == [random.random() for _ in range(700)], state[0], len(state[1]), state[2])
for version in (1, 2):
    random.seed("versions", version=version)
    print(random.random())
