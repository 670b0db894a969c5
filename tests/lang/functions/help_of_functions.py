# help() of functions and methods.
def area(width, height=1, *, unit: str = "m") -> float:
    """The area.

    In square units.
    """


class Box:
    def open(self, force):
        "Opens it."


help(area)
help(Box.open)
help(Box().open)
help(lambda x: x)
print(help, exit)
