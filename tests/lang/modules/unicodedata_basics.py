# What unicodedata says of single characters, by functions, and what it refuses.
import unicodedata as u

for c in "aÄ½٣²Ⅷ一가ﬁ\n\u0301(ǅ😀\ud800\U0010fff0\u0378":
    print(ascii(c), u.category(c), u.bidirectional(c), u.combining(c), u.east_asian_width(c), u.mirrored(c), repr(u.decomposition(c)), u.name(c, None), u.decimal(c, None), u.digit(c, None), u.numeric(c, None))
for name in "SNOWMAN", "snowman", "HANGUL SYLLABLE GAG", "hangul syllable gag", "CJK UNIFIED IDEOGRAPH-4E00", "ALERT", "KEYCAP DIGIT ONE", "NO SUCH NAME", "":
    try:
        print(name, ascii(u.lookup(name)))
    except KeyError as e:
        print("KeyError", e)
for call in (lambda: u.name("\n"), lambda: u.name("ab"), lambda: u.decimal("x"), lambda: u.digit("½"), lambda: u.numeric("x"), lambda: u.category(1), lambda: u.category(), lambda: u.lookup(1), lambda: u.normalize("NFX", "x"), lambda: u.normalize("NFC", b"x"), lambda: u.category(c="x")):
    try:
        print(call())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(u.unidata_version)
print("\N{GREEK SMALL LETTER ALPHA}\N{bullet}\N{LF}".encode(), rb"\N{BULLET}x\N{nope}\N{}".decode("unicode_escape", "replace"))
print("a☃\x80".encode("ascii", "namereplace"))
