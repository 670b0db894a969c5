"""Runs in gdb: stops on every line of a program for a while, and compares all locals that gdb shows with the truth.

The truth comes from gdb's own Python, which runs the same program and notes the locals at the start of each line. Set before:
`program` (its path) and `extension` (the file of gdb's extension).
"""

import io
import contextlib
import sys

import gdb

STOPS = 600
# How many lines may be run between two stops without being seen.
REACH = 2000


def python_truth(path):
    """(function, line, locals as text) for each line that is run."""
    found = []

    def trace(frame, event, argument):
        if frame.f_code.co_filename != path:
            return None
        if event == "line":
            shown = {name: text(value) for name, value in frame.f_locals.items()}
            found.append((frame.f_code.co_name, frame.f_lineno, shown))
        return trace

    source = open(path).read()
    code = compile(source, path, "exec")
    with contextlib.redirect_stdout(io.StringIO()):
        sys.settrace(trace)
        try:
            exec(code, {"__name__": "__main__"})
        finally:
            sys.settrace(None)
    return found


def text(value):
    if isinstance(value, (int, float, str, type(None))):
        return repr(value)
    if isinstance(value, (list, tuple)):
        # As gdb shows it: long ones are cut.
        shown = [text(item) for item in value[:20]] + ["..."] * (len(value) > 20)
        inner = ", ".join(shown)
        if isinstance(value, list):
            return f"[{inner}]"
        return f"({inner}{',' * (len(value) == 1)})"
    return f"<{type(value).__name__} object>"


def shown(value):
    if value.type.code == gdb.TYPE_CODE_FLT:
        return repr(float(value))
    result = value.format_string()
    if " object at 0x" in result:
        result = result[: result.index(" at 0x")] + ">"
    return result


def frame_locals(frame):
    """Name -> text of each variable of a frame that has a value."""
    found = {}
    block = frame.block()
    while block is not None:
        for symbol in block:
            if symbol.is_variable or symbol.is_argument:
                value = symbol.value(frame)
                if not value.is_optimized_out and symbol.name not in found:
                    found[symbol.name] = shown(value)
        if block.function is not None:
            break
        block = block.superblock
    return found


gdb.execute(f"source {extension}")
truth = python_truth(program)
source = open(program).read().split("\n")
for number, line in enumerate(source, 1):
    if line.startswith("    ") and line.strip() and not line.strip().startswith(('"""', "def ", "class ")):
        gdb.execute(f"break {program}:{number}", to_string=True)
gdb.execute("run", to_string=True)

stops = compared = wrong = lost = 0
by_function = {}
at = -1
while stops < STOPS and gdb.selected_inferior().pid != 0:
    frame = gdb.newest_frame()
    name, line = frame.name().split(".")[-1], frame.find_sal().line
    seen = frame_locals(frame)
    # What the interpreter ran in between was not seen, so several places may be this one: the one that agrees is.
    here = [k for k in range(at + 1, min(at + REACH, len(truth))) if truth[k][:2] == (name, line)]
    if not here:
        lost += 1
        print("lost at", name, line, "after", truth[at])
        break
    agreeing = (k for k in here if all(truth[k][2].get(v) == value for v, value in seen.items()))
    at = next(agreeing, here[0])
    stops += 1
    counts = by_function.setdefault(name, {})
    for variable, value in seen.items():
        compared += 1
        counts[variable] = counts.get(variable, 0) + 1
        if value != truth[at][2].get(variable):
            wrong += 1
            if wrong < 20:
                print(f"wrong: {name}:{line} {variable} is {value}, not {truth[at][2].get(variable)}, at {hex(frame.pc())}")
    gdb.execute("continue", to_string=True)
for name, counts in by_function.items():
    print(f"function {name}:", " ".join(f"{v}={n}" for v, n in sorted(counts.items())))
print(f"stops {stops} compared {compared} wrong {wrong} lost {lost}")
