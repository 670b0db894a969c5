import sys

print(sys.get_int_max_str_digits(), sys.int_info.default_max_str_digits, sys.int_info.str_digits_check_threshold)


def attempt(f, *args, **kwargs):
    try:
        r = f(*args, **kwargs)
        print("ok", r if not isinstance(r, str) else len(r))
    except (ValueError, SyntaxError) as e:
        print(type(e).__name__, e)


attempt(str, 10**4299)
attempt(str, 10**4300)
attempt(repr, -(10**5000))
attempt(int, "1" * 4301)
attempt(int, "1_" * 4300 + "1")
attempt(int, "1" * 5000, 7)
attempt(lambda: int("f" * 5000, 16).bit_length())
attempt(hex, 10**5000)
attempt(format, 10**4300)
attempt(format, 10**4300, "d")
attempt(lambda: len(format(10**4300, "x")))
attempt(lambda: "%d" % 10**4300)
attempt(lambda: "%d" % (10**4300,))
attempt(lambda: f"{10**4300}")
attempt(lambda: repr([1, 10**4300]))
attempt(lambda: len(ascii(10**4000)))
attempt(eval, "9" * 4301)
attempt(lambda: eval("9" * 4300).bit_length())
attempt(lambda: eval("0x" + "9" * 5000).bit_length())
for bad in (1, 639, -5):
    attempt(sys.set_int_max_str_digits, bad)
sys.set_int_max_str_digits(640)
attempt(str, 10**700)
attempt(int, "9" * 641)
sys.set_int_max_str_digits(0)
attempt(str, 10**7000)
sys.set_int_max_str_digits(maxdigits=4300)
print(sys.get_int_max_str_digits())
