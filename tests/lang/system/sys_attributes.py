import sys

print(sys.version_info[:3], sys.version_info.major, sys.version_info >= (3, 8), sys.maxsize == 2**63 - 1, sys.byteorder, sys.maxunicode)
print(sys.platform, sys.getdefaultencoding(), sys.getfilesystemencoding(), sys.flags.optimize, sys.float_repr_style)
print(type(sys.path).__name__, type(sys.modules).__name__, "sys" in sys.modules, sys.modules["sys"] is sys, type(sys.argv).__name__)
print("json" in sys.stdlib_module_names, "numpy" in sys.stdlib_module_names, "sys" in sys.builtin_module_names)
print(sys.float_info.max, sys.float_info.epsilon, sys.float_info.dig, sys.int_info.bits_per_digit, sys.hash_info.width)
print(sys.gettrace(), sys.getprofile(), sys.settrace(None), sys.getswitchinterval(), sys.is_finalizing(), sys.warnoptions)
print(sys.intern("abc") is sys.intern("a" + "bc"), sys.getrecursionlimit(), sys.exc_info(), sys.exception(), sys.call_tracing(max, (1, 2)))
try:
    1 / 0
except ZeroDivisionError as e:
    print(sys.exc_info()[0].__name__, sys.exc_info()[1] is e, sys.exception() is e)
frame = sys._getframe()
print(frame.f_code.co_name, frame.f_lineno > 0, frame.f_back, "frame" in frame.f_locals)


def outer():
    return sys._getframe(1).f_code.co_name, sys._getframe(0).f_code.co_name


print(outer())
for bad in [lambda: sys.setrecursionlimit(0), lambda: sys.intern(3), lambda: sys._getframe(10**6), lambda: sys.setswitchinterval(0)]:
    try:
        bad()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
