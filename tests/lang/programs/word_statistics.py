# Counting words: Counter, defaultdict, groupby, nlargest.
import heapq
from collections import Counter, defaultdict
from itertools import groupby

text = """the quick brown fox jumps over the lazy dog the fox
barks and the dog sleeps while the quick fox runs"""
words = text.split()
counts = Counter(words)
print(counts.most_common(3), counts.total(), len(counts))
print(heapq.nlargest(2, counts.items(), key=lambda p: (p[1], p[0])), heapq.nsmallest(2, counts))
places = defaultdict(list)
for i, word in enumerate(words):
    places[word].append(i)
print({w: p for w, p in places.items() if len(p) > 2})
for length, group in groupby(sorted(set(words), key=lambda w: (len(w), w)), key=len):
    print(length, *group)
pairs = Counter(zip(words, words[1:]))
print([p for p, n in pairs.items() if n > 1])
letters = Counter("".join(words))
print((letters & Counter(a=1, e=99, z=9)), sorted((letters - Counter(letters.most_common(20))).items()))
