s = "\ud800"
print(len(s), repr(s), ord(s) == 0xD800, chr(0xD800) == s, hash(s) == hash(chr(0xD800)))
print("\ud83d\ude00" == chr(0xD83D) + chr(0xDE00), len("\ud83d\ude00"), "\ud83d\ude00" != "\U0001f600")
print(ascii("a\udc80b"), ["\ud801"], {"\ud802": 1}, ("\udfff",))
print("\ud800" < "\ue000", "\uffff" > "\udfff", "\U00010000" > "\udfff", "\ud800" > "\ud7ff", "a" < "\ud800")
print(sorted(["\ue000", "\ud800", "a", "\U00010000", "\udfff"]))
print(f"{1}\ud800{{x}}" == "1\ud800{x}", f"{'\udc00'!r:>10}", f"\ud800{s}\udc00" == "\ud800" * 2 + "\udc00")
print(r"\ud800", "\\ud800", ascii("\x41\101\N{BULLET}\ud800\
tail"), """multi
line \udabc""".splitlines())
print(s.isalpha(), s.isprintable(), s.isidentifier(), s.isspace(), s.isdigit(), s.upper() == s, s.lower() == s, s.title() == s)
print("%c" % 0xD800 == s, "{:c}".format(0xD801) == "\ud801", "a\ud800b".translate({0xD800: "X"}), str.maketrans("\ud800", "z"))
print(("x" + s + "y")[1] == s, ("x" + s + "y").find(s), (s * 3).count(s), "a\ud800b".split(s), s in "a\ud800", s.join("ab") == "a\ud800b")
print([hex(ord(c)) for c in "a\ud800\udc00z"], list(reversed("a\ud800")) == ["\ud800", "a"])
try:
    print("before", s)
except UnicodeEncodeError as e:
    print(e)
try:
    s.encode()
except UnicodeEncodeError as e:
    print(e.encoding, e.start, e.end, e.reason, e.object == s)
print(eval("'\\ud800'") == s, eval(repr("a\udc80'\"\n")) == "a\udc80'\"\n")
class C:
    pass
c = C()
setattr(c, s, 1)
print(getattr(c, s), vars(c), {s: 2}[chr(0xD800)])
import re
print(re.findall("[\ud800-\udfff]", "a\ud801b\udc02\ue000") == ["\ud801", "\udc02"], re.sub("\udc00", "-", "x\udc00y"))
