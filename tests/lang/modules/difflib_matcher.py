# SequenceMatcher: matching blocks, opcodes, ratios, junk; close matches.
from difflib import SequenceMatcher, get_close_matches

s = SequenceMatcher(None, "private Thread currentThread;", "private volatile Thread currentThread;")
print(round(s.ratio(), 3), round(s.quick_ratio(), 3), round(s.real_quick_ratio(), 3))
print(s.get_matching_blocks(), s.find_longest_match(0, 10, 0, 12))
s = SequenceMatcher(lambda c: c == " ", "qabxcd", "abycdf")
for tag, i1, i2, j1, j2 in s.get_opcodes():
    print(f"{tag:7} a[{i1}:{i2}] {s.a[i1:i2]!r} b[{j1}:{j2}] {s.b[j1:j2]!r}")
s.set_seq2("xyz")
print(s.get_opcodes(), s.ratio())
print(SequenceMatcher(None, [], []).ratio(), SequenceMatcher(None, [1, 2, 3], [1, 3, 2]).ratio())
s = SequenceMatcher(None, [1, 2, 3, 4, 5, 6, 7, 8, 9] * 2, [1, 2, 3, 4, 0, 6, 7, 8, 9] * 2)
for group in s.get_grouped_opcodes(1):
    print(group)
print(get_close_matches("appel", ["ape", "apple", "peach", "puppy"]), get_close_matches("x", ["y"]))
print(get_close_matches("wheel", ["while", "whole", "feel", "heel", "well"], n=2, cutoff=0.5))
for n, cutoff in ((0, 0.5), (1, 2)):
    try:
        get_close_matches("a", [], n, cutoff)
    except ValueError as e:
        print(e)
b = "b" * 200
s = SequenceMatcher(None, b, "a" + b)
print(s.ratio(), s.bpopular, round(SequenceMatcher(None, b, "a" + b, autojunk=False).ratio(), 4))
