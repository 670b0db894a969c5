"""`RegexFlag`: the flags of regular expressions, ints that show their names. No enum, so that `re` does not have to import that."""

_NAMES = {256: "ASCII", 2: "IGNORECASE", 4: "LOCALE", 32: "UNICODE", 8: "MULTILINE", 16: "DOTALL", 64: "VERBOSE", 128: "DEBUG"}


class RegexFlag(int):
    __module__ = "re"
    __slots__ = ()

    def _parts(self):
        names = [name for bit, name in _NAMES.items() if self & bit]
        rest = int(self) & ~510
        return names, rest

    @property
    def value(self):
        return int(self)

    @property
    def name(self):
        names, rest = self._parts()
        if not int(self):
            return "NOFLAG"
        return "|".join(names + ([str(rest)] if rest else []))

    def __repr__(self):
        names, rest = self._parts()
        if not int(self):
            return "re.NOFLAG"
        return "|".join(["re." + name for name in names] + ([hex(rest)] if rest else []))

    __str__ = __repr__

    def __format__(self, spec):
        return format(repr(self), spec)

    def __or__(self, other):
        return RegexFlag(int(self) | int(other)) if isinstance(other, int) else NotImplemented

    def __and__(self, other):
        return RegexFlag(int(self) & int(other)) if isinstance(other, int) else NotImplemented

    def __xor__(self, other):
        return RegexFlag(int(self) ^ int(other)) if isinstance(other, int) else NotImplemented

    __ror__, __rand__, __rxor__ = __or__, __and__, __xor__

    def __invert__(self):
        return RegexFlag(511 & ~int(self))

    def __contains__(self, other):
        return int(self) & other == other

    def __iter__(self):
        return iter([RegexFlag(bit) for bit in _NAMES if int(self) & bit])

    def __len__(self):
        return len(self._parts()[0])

    def __bool__(self):
        return int(self) != 0

    def __reduce__(self):
        return RegexFlag, (int(self),)


for _bit, _name in _NAMES.items():
    setattr(RegexFlag, _name, RegexFlag(_bit))
RegexFlag.NOFLAG = RegexFlag(0)
RegexFlag.A, RegexFlag.I, RegexFlag.L, RegexFlag.U = RegexFlag(256), RegexFlag(2), RegexFlag(4), RegexFlag(32)
RegexFlag.M, RegexFlag.S, RegexFlag.X = RegexFlag(8), RegexFlag(16), RegexFlag(64)
