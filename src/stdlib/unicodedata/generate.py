"""Writes the tables of `unicodedata` beside this file, from the module of the Python that runs it.

    python3.13 generate.py NamedSequences.txt

The argument is the file of that name of the Unicode character database: Python does not list named sequences.
"""
import sys
import unicodedata as known
from fractions import Fraction
from pathlib import Path

HERE = Path(__file__).parent
POINTS = range(0x110000)
HANGUL = range(0xAC00, 0xD7A4)


def write(name, lines):
    (HERE / name).write_text("".join(line + "\n" for line in lines))


def properties():
    """First code point of a run, then what all of it have in common."""
    last = None
    for point in POINTS:
        c = chr(point)
        own = (known.category(c), known.bidirectional(c), known.combining(c), known.east_asian_width(c), known.mirrored(c))
        if own != last:
            yield f"{point:X} {' '.join(map(str, own))}"
            last = own


def decompositions():
    """Code point, `!` if nothing is composed to it, and the decomposition."""
    for point in POINTS:
        parts = known.decomposition(chr(point))
        if parts and point not in HANGUL:
            excluded = " " in parts and "<" not in parts and known.normalize("NFC", chr(point)) != chr(point)
            yield f"{point:X} {'!' * excluded}{parts}"


def numbers():
    """First and last code point, and the value of the first: the others follow by one, fractions stand alone."""
    runs = []
    for point in POINTS:
        value = known.numeric(chr(point), None)
        if value is None:
            continue
        value = Fraction(value).limit_denominator(1000)
        if runs and runs[-1][1] == point - 1 and value == runs[-1][2] + point - runs[-1][0] and value.denominator == 1:
            runs[-1][1] = point
        else:
            runs.append([point, point, value])
    return (f"{first:X} {last:X} {value}" for first, last, value in runs)


def sequences(path):
    """Name and code points."""
    for line in Path(path).read_text().splitlines():
        name, _, points = line.partition(";")
        if points and not line.startswith("#"):
            assert known.lookup(name) == "".join(chr(int(p, 16)) for p in points.split())
            yield f"{name};{points.strip()}"


write("properties.txt", properties())
write("decompositions.txt", decompositions())
write("numbers.txt", numbers())
write("sequences.txt", sorted(sequences(sys.argv[1])))
