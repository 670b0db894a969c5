# assert: messages, evaluation, tuples, in functions and loops.
def check(text):
    try:
        exec(text)
        print("passed", text)
    except AssertionError as error:
        print(text, "->", repr(error), error.args)


for text in ["assert True", "assert 0", "assert [], 'empty'", "assert None, 3", "assert 1 == 2, (1, 2)", "assert not 1, ValueError('inner')", "assert 1 < 2 < 3", "assert 'a' in 'b', f'{1 + 1}'"]:
    check(text)
calls = []
assert (calls.append("test") or True), calls.append("message")
print(calls)
try:
    assert False, calls.append("message")
except AssertionError as error:
    print(error.args, calls)


def find(items, wanted):
    for i, item in enumerate(items):
        assert isinstance(item, int), f"item {i} is {type(item).__name__}"
        if item == wanted:
            return i


print(find([1, 2, 3], 3))
try:
    find([1, "x"], 5)
except AssertionError as error:
    print(error)
AssertionError = ValueError
try:
    assert False, "the built-in one"
except BaseException as error:
    print(type(error).__name__)
print(__debug__)
for text in ["__debug__ = 1", "def __debug__(): pass", "def f(__debug__): pass", "del __debug__", "x.__debug__ = 1", "import __debug__", "for __debug__ in x: pass"]:
    try:
        compile(text, "t", "exec")
        print("fine", text)
    except SyntaxError as error:
        print(error.msg)
