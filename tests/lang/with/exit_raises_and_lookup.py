class Bad:
    def __enter__(self): return self
    def __exit__(self, *a): raise RuntimeError("from exit")
try:
    with Bad():
        raise ValueError("first")
except RuntimeError as e:
    print(e, repr(e.__context__))
for thing in (5, "x", object()):
    try:
        with thing:
            pass
    except TypeError as e:
        print(e)
class NoExit:
    def __enter__(self): print("never")
try:
    with NoExit(): pass
except TypeError as e:
    print(e)
class OnInstance: pass
o = OnInstance()
o.__enter__ = lambda: 1
o.__exit__ = lambda *a: None
try:
    with o: pass
except TypeError as e:
    print(e)
class EnterFails:
    def __enter__(self): raise KeyError("enter")
    def __exit__(self, *a): print("not called")
try:
    with EnterFails(): pass
except KeyError as e:
    print(repr(e))
