# References between values, of both kinds, and what is wrong with some.
import configparser as c
def t(interp, text, *gets):
    p = c.ConfigParser(interpolation=interp)
    p.read_string(text)
    for s, o in gets:
        try: print(repr(p.get(s, o)))
        except Exception as e: print(type(e).__name__, e)
    try: p.set('a', 'z', '50%')
    except Exception as e: print(type(e).__name__, e)
    try: p.set('a', 'z', '50$')
    except Exception as e: print(type(e).__name__, e)
t(c.BasicInterpolation(), '[a]\nx=1\ny=%(x)s-%(X)s\nz=%(y)s!\nq=100%%\nr=%(nope)s\ns=%a\nt=%(x\nu=%(u)s\nv=\n', *[('a', k) for k in 'xyzqrstuv'])
t(c.ExtendedInterpolation(), '[a]\nx=1\ny=${x}-${b:k}\nz=${y}!\nq=100$$\nr=${nope}\ns=$a\nt=${x\nu=${u}\nw=${b:k:j}\nv=${c:k}\n[b]\nk=${j}\nj=7', *[('a', k) for k in 'xyzqrstuvw'])
t(None, '[a]\nx=%(y)s', ('a','x'))
