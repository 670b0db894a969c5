# A suspended generator that nobody holds any more runs its finally blocks.
import gc


def reader(name):
    try:
        yield name
        yield "never"
    finally:
        print("closing", name)


def first(name):
    for value in reader(name):
        return value


value = first("one")
gc.collect()
print(value)
g = reader("two")
next(g)
del g
gc.collect()


class Manager:
    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        print("exit", kind.__name__ if kind else None)


def managed():
    with Manager():
        yield 1


m = managed()
next(m)
m = None
gc.collect()
h = reader("at exit")
next(h)
unstarted = reader("never begun")
print("end")
