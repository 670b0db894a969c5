# inspect.getsource of functions, classes and methods; documentation cleaned and inherited.
import inspect


def decorated(f):
    return f


@decorated
def one(a,
        b=(1,
           2)):
    """First line.

        Indented more.
    Last.
    """
    # a comment
    if a:
        return b

    return None


class Base:
    def show(self):
        "How to show."

    # a comment before
    def other(self): return "}"


class Derived(Base):
    def show(self):
        pass


print(inspect.getsource(one))
print(inspect.getsource(Base))
print(inspect.getsourcelines(Derived))
print(inspect.getsource(Base.other))
print(inspect.getcomments(Base.other))
print(inspect.getdoc(one))
print(inspect.getdoc(Derived.show), inspect.getdoc(Derived))
print(inspect.cleandoc("  a\n      b\n    c\n\n"))
short = lambda x: x + 1
print(inspect.getsource(short))
