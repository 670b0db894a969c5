# Keys with their own hash and equality.
class Word:
    def __init__(self, text):
        self.text = text

    def __hash__(self):
        return hash(self.text.lower())

    def __eq__(self, other):
        return isinstance(other, Word) and self.text.lower() == other.text.lower()

    def __repr__(self):
        return self.text


s = {Word("A"), Word("a"), Word("b")}
print(len(s), Word("B") in s, s == {Word("B"), Word("A")}, s & {Word("B"), Word("c")}, s - {Word("a")})
s.add(Word("B"))
print(sorted(map(str, s)))


class Bad:
    def __eq__(self, other):
        raise ValueError("no comparing")

    def __hash__(self):
        return 7


try:
    {Bad(), Bad()}
except ValueError as e:
    print(e)


class NoHash:
    __hash__ = None


try:
    {NoHash()}
except TypeError as e:
    print(e)
print({1, 1.0, True}, {0, False, 0.0}, {"1", 1} == {1, "1"})
