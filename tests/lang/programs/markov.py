# A Markov chain of words, weighted choices, shuffles and samples with a seed; a small genetic algorithm.
import random
from collections import defaultdict, Counter
from itertools import pairwise

TEXT = "the cat sat on the mat the dog sat on the log the cat saw the dog and the dog saw the cat".split()
chain = defaultdict(Counter)
for a, b in pairwise(TEXT):
    chain[a][b] += 1
print({k: dict(v) for k, v in sorted(chain.items())})

def babble(rng, start, n):
    word = start
    while n and word in chain:
        yield word
        options = sorted(chain[word].items())
        word, = rng.choices([w for w, _ in options], [k for _, k in options])
        n -= 1

for seed in range(3):
    print(" ".join(babble(random.Random(seed), "the", 12)))

class Genetic:
    def __init__(self, target, seed, size=40):
        self.target, self.rng = target, random.Random(seed)
        self.letters = sorted(set("abcdefghijklmnopqrstuvwxyz "))
        self.population = ["".join(self.rng.choices(self.letters, k=len(target))) for _ in range(size)]

    def fitness(self, s):
        return sum(a == b for a, b in zip(s, self.target))

    def child(self, a, b):
        cut = self.rng.randrange(len(a))
        genes = list(a[:cut] + b[cut:])
        for i in range(len(genes)):
            if self.rng.random() < 0.03:
                genes[i] = self.rng.choice(self.letters)
        return "".join(genes)

    def __iter__(self):
        generation = 0
        while True:
            self.population.sort(key=self.fitness, reverse=True)
            yield generation, self.population[0]
            if self.population[0] == self.target:
                return
            elite = self.population[:10]
            self.population = elite + [self.child(*self.rng.sample(elite, 2)) for _ in range(len(self.population) - 10)]
            generation += 1

history = list(Genetic("hello world", 3))
print(len(history), *history[::max(1, len(history) // 6)], history[-1], sep="\n")
rng = random.Random("text seed")
deck = [f"{r}{s}" for s in "SHDC" for r in "23456789TJQKA"]
rng.shuffle(deck)
hands = [sorted(deck[i::4], key=lambda c: ("SHDC".index(c[1]), -"23456789TJQKA".index(c[0]))) for i in range(4)]
for h in hands:
    print(" ".join(h))
print(rng.sample(deck, 3), rng.randint(-5, 5), round(rng.triangular(0, 10, 3), 4), rng.choice(range(0, 100, 7)), rng.randbytes(4).hex())
walk = [0]
for _ in range(1000):
    walk.append(walk[-1] + rng.choice((-1, 1)))
print(min(walk), max(walk), walk.count(0), Counter(abs(b) % 5 for b in walk).most_common(2))
