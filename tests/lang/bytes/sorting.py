# Sorting and searching with bytes.
import bisect
words = b"pear fig apple Fig banana kiwi".split()
print(sorted(words), sorted(words, key=bytes.lower), sorted(words, key=len, reverse=True))
words.sort()
print(bisect.bisect(words, b"banana"), bisect.bisect_left(words, b"c"), words.index(b"fig"))
print(sorted(b"hello"), bytes(sorted(b"hello", reverse=True)), bytes(sorted(set(b"mississippi"))))
print(max(words), min(words, key=lambda w: w[-1]), list(map(bytes.title, words[:2])), list(filter(bytes.istitle, words)))
print(b"".join(sorted([b"b", b"a", b""])), sorted([b"\xff", b"\x7f", b"\x80"]), [w[::-1] for w in words[:2]])
