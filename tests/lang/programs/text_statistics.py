# Words, sentences and letters of a text, counted and formatted.
import re
import string
from collections import Counter, defaultdict
from itertools import groupby, pairwise
from textwrap import wrap, indent

TEXT = """It was the best of times, it was the worst of times, it was the age of wisdom, it was the age of foolishness, it was the
epoch of belief, it was the epoch of incredulity, it was the season of Light, it was the season of Darkness. It was the spring of hope;
it was the winter of despair! We had everything before us -- we had nothing before us?"""

words = re.findall(r"[a-z']+", TEXT.lower())
counts = Counter(words)
print(len(words), len(counts), counts.most_common(5))
print(f"average length {sum(map(len, words)) / len(words):.3f}, longest {max(words, key=len)!r}")
by_length = defaultdict(set)
for w in words:
    by_length[len(w)].add(w)
for n in sorted(by_length):
    print(f"{n:>3}: {' '.join(sorted(by_length[n]))}")
sentences = [s.strip() for s in re.split(r"(?<=[.!?])\s+", TEXT.replace("\n", " ")) if s.strip()]
for s in sentences:
    print(len(s.split()), s[:20] + "...", s[-1])
pairs = Counter(pairwise(words))
print(pairs.most_common(3))
letters = Counter(c for c in TEXT.lower() if c in string.ascii_lowercase)
total = letters.total()
for c, n in letters.most_common(6):
    print(f"{c} {n:4d} {n / total:6.1%} {'#' * round(n / total * 100)}")
print("missing:", "".join(sorted(set(string.ascii_lowercase) - set(letters))))
print(indent("\n".join(wrap(TEXT, 50)), "> "))
initial = {k: len(list(g)) for k, g in groupby(sorted(words), key=lambda w: w[0])}
print(initial)
print(TEXT.title().swapcase()[:40], TEXT.translate(str.maketrans("aeiou", "*****", string.punctuation))[:40])
print(re.sub(r"\b(\w)(\w*)\b", lambda m: m[2] + m[1] + "ay", sentences[-1]))
palindromes = [w for w in counts if len(w) > 1 and w == w[::-1]]
print(palindromes, [w for w in counts if len(set(w)) == len(w) > 6])
