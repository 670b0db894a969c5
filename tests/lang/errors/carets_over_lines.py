"""Tracebacks of constructs of several lines; hints of what was forgotten."""
import sys
import traceback


def shown(function):
    try:
        function()
    except Exception as e:
        text = "".join(traceback.format_exception(e))
        print(text.replace(__file__, "FILE"), end="")


def operator():
    a, b = 1, "x"
    return (a
            + b)


def call():
    return operator_of(
        1,
        2,
        3,
        4,
    )


def operator_of(*args): return args[
    10]


def wide():
    return "日本" + 1 + "語"


def statement():
    class A(
        int,
        str,
    ):
        x = 1
        y = 2


class C:
    def __init__(self):
        self.value = 1

    def forgotten(self):
        return value

    def module(self):
        return textwrap.dedent("")


shown(operator)
shown(call)
shown(wide)
shown(statement)
shown(C().forgotten)
shown(C().module)
shown(lambda: eval("1 +"))
shown(lambda: exec("return 1"))
shown(lambda: exec("x = (1,\ny"))
