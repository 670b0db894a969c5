value = 42
def f(): return __name__
