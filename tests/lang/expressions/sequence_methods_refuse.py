# What `*` and its methods say of what is no number: they have different words for it.
class List(list):
    pass

class Own:
    def __rmul__(self, other):
        return "own"

for v in "a", [1], (1,), b"a", bytearray(b"a"), List([1]):
    for name in "__mul__", "__rmul__", "__imul__", "__iadd__":
        for argument in "x", 1.5, True:
            try:
                print(type(v).__name__, name, getattr(v, name)(argument))
            except (TypeError, AttributeError) as e:
                print(e)
    for code in "v * 'x'", "1.5 * v", "v * Own()", "2 * v":
        try:
            print(eval(code))
        except TypeError as e:
            print(e)
    try:
        v *= None
    except TypeError as e:
        print(e)
for template in "{0[99999999999999999999]}", "{99999999999999999999}", "{0[0]}":
    try:
        print(template.format([1]))
    except ValueError as e:
        print(e)
