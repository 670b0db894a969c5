"""Text: words are made up, counted in a dict, sorted and searched.

usage: words.py [WORDS]     (200000)
"""
import sys

STARTS = ["b", "br", "c", "d", "f", "gl", "k", "l", "m", "n", "p", "qu", "s", "st", "t", "v"]
MIDDLES = ["a", "e", "i", "o", "u", "ea", "oo", "ai"]
ENDS = ["", "n", "r", "st", "ck", "l", "m", "ng"]


def numbers(seed):
    """Numbers that look random and are the same in every run."""
    while True:
        seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
        yield seed >> 8


def words(count):
    source = numbers(2024)
    for _ in range(count):
        word = ""
        for _ in range(1 + next(source) % 2):
            n = next(source)
            word += STARTS[n & 15] + MIDDLES[(n >> 4) & 7] + ENDS[(n >> 7) & 7]
        yield word


def by_count(item):
    word, count = item
    return (-count, word)


def main():
    count = 200000
    if len(sys.argv) > 1:
        count = int(sys.argv[1])
    counts = {}
    letters = {}
    for word in words(count):
        counts[word] = counts.get(word, 0) + 1
        for letter in word:
            letters[letter] = letters.get(letter, 0) + 1
    print(f"{count} words, {len(counts)} different")
    ranked = sorted(counts.items(), key=by_count)
    for word, n in ranked[:8]:
        print(f"{n:6} {word:>8} {word.title():>8} {word[::-1]:>8}")
    longest = max([len(word) for word in counts])
    print("longest:", " ".join(sorted([word for word in counts if len(word) == longest])[:5]))
    print("letters:", ", ".join([f"{letter} {letters[letter]}" for letter in sorted(letters)]))
    both = set(STARTS) & set(ENDS)
    print("start and end a syllable:", " ".join(sorted(both)))


main()
