# An object goes before what only it refers to; what is left goes at the end of the program, variable by variable.
import gc


class Part:
    def __init__(self, name, *parts):
        self.name = name
        self.parts = parts

    def __del__(self):
        print("end of", self.name, [p.name for p in self.parts])


def build():
    return Part("car", Part("engine", Part("piston")), Part("wheel"))


car = build()
del car
gc.collect()
first = Part("first")
_second = Part("second")
third = [Part("third")]
print("last line")
