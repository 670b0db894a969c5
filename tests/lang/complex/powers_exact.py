print((3 + 4j) ** (1 + 1j), (1 + 2j) ** (0.5 + 2j), 1j ** 1j, (-2.0) ** 0.5)
try:
    (1.5).__pow__(2, 3)
except TypeError as e:
    print(e)


class Name(bytes):
    def __repr__(self):
        return "Name!"


print(Name(b"ab"), [Name(b"ab")], str(Name(b"ab")), f"{Name(b'ab')}")
