class L(list): pass
z = L(); z.__dict__['a'] = 1; print(z.__dict__, z.a)
class E(Exception): pass
e = E(); e.__dict__['b'] = 2; print(e.b)
def f(): pass
f.__dict__['c'] = 3; print(f.c)
