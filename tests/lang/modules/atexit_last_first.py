# atexit: the last registered comes first.
import atexit


@atexit.register
def bye():
    print("bye")


def greet(name, mark="."):
    print(f"goodbye {name}{mark}")


atexit.register(greet, "one")
atexit.register(greet, "two", mark="!")
atexit.register(print, "forgotten")
atexit.unregister(print)
try:
    atexit.register(5)
except TypeError as e:
    print(e)
print("end of program", bye.__name__)
