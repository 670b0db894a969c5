# A subclass of str with operators of its own.
class Str(str):
    def __add__(self, o): return Str(super().__add__(o))
    def __getitem__(self, i): return Str(super().__getitem__(i))
    shout = property(lambda s: Str(s.upper() + "!"))
s = Str("abc") + "def"
print(s.shout[1:3], type(s[0]).__name__, s.shout.shout, {s: 1}["abcdef"], "-".join([s, s]), f"{s:>8}", s == "abcdef", isinstance(s, str), s.replace("a", "b").__class__.__name__)
