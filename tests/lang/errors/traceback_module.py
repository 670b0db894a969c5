import sys
import traceback


class Out:
    def write(self, text):
        if "  File " in text:
            text = "\n".join(
                line if "File" not in line else "  File" + line[line.index(", line"):] for line in text.split("\n")
            )
        print(text, end="")


def inner(x):
    return 1 / x


def outer():
    inner(0)


try:
    outer()
except ZeroDivisionError as e:
    traceback.print_exc(file=Out())
    traceback.print_exception(e, file=Out(), limit=1)
    print(traceback.format_exception_only(e))
    print(traceback.format_exception_only(ZeroDivisionError, e))
    for entry in traceback.extract_tb(e.__traceback__):
        print(entry.name, entry.lineno, entry.line)
    tb = e.__traceback__
    names = []
    while tb:
        names.append((tb.tb_frame.f_code.co_name, tb.tb_lineno, tb.tb_frame.f_globals is globals()))
        tb = tb.tb_next
    print(names)
    saved = traceback.TracebackException.from_exception(e)
    print(saved.exc_type_str, str(saved), len(saved.stack))
try:
    try:
        outer()
    except ZeroDivisionError as e:
        raise KeyError("x") from e
except KeyError as e:
    traceback.print_exception(e, file=Out())
    traceback.print_exception(e, file=Out(), chain=False)
try:
    try:
        outer()
    except ZeroDivisionError as e:
        raise KeyError("x") from None
except KeyError as e:
    traceback.print_exception(e, file=Out())
print(traceback.format_exc())
e = ValueError("text")
e.add_note("one\ntwo")
print(traceback.format_exception_only(e))


def deep(n):
    if n:
        deep(n - 1)
    else:
        raise LookupError("bottom")


try:
    deep(10)
except LookupError as e:
    traceback.print_exception(e, file=Out())
print([f.name for f in traceback.extract_stack()], sys._getframe().f_code.co_name)


def who():
    return sys._getframe(1).f_code.co_name


def caller():
    return who()


print(caller(), traceback.extract_stack()[-1].line)
