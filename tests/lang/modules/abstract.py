from abc import *
class A(ABC):
    @abstractmethod
    def f(self): ...
    @property
    @abstractmethod
    def p(self): ...
try: A()
except TypeError as e: print(e)
class B(A):
    def f(self): return 1
try: B()
except TypeError as e: print(e)
class C(B):
    p = 3
print(C().f(), C.p, A.__abstractmethods__ == {'f','p'}, isinstance(C(), A), issubclass(int, A))
A.register(int)
print(isinstance(5, A), issubclass(bool, A), isinstance('x', A))
class H(metaclass=ABCMeta):
    @classmethod
    def __subclasshook__(cls, c):
        if cls is H: return hasattr(c, 'quack')
        return NotImplemented
class D:
    def quack(self): pass
print(isinstance(D(), H), issubclass(int, H))
