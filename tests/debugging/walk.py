"""Runs in gdb: walks through machine code instruction by instruction, helpers included, and checks each backtrace.

What called the trace (from `mimeo_enter_trace` to `main`) must look the same at every instruction: names, pc, stack pointer, and the
registers that a callee must keep. Above it must stand the trace's function. The walk ends where it began, one
iteration later. Set before: `place` (where to begin) and `most` (instructions at most).
"""

import gdb

KEPT = ["rip", "rsp", "rbx", "rbp", "r12", "r13", "r14", "r15"]


def frames():
    frame, found = gdb.newest_frame(), []
    while frame is not None:
        found.append(frame)
        frame = frame.older()
    return found


def registers(frame):
    return [int(frame.read_register(name).cast(gdb.lookup_type("long"))) for name in KEPT]


def entry(stack):
    """Index of the outermost frame that called machine code."""
    entries = [i for i, frame in enumerate(stack) if frame.name() == "mimeo_enter_trace"]
    return entries[-1] if entries else None


# Frames of Rust would know no `long`.
gdb.execute("set language c")
gdb.execute(f"break {place}")
gdb.execute("run")
# The first time round may be the peeled iteration, which does not come again.
gdb.execute("continue")
gdb.execute("delete")
start = frames()
at = entry(start)
function = start[at - 1].name()
# The entry itself has saved all registers, since stencils keep none: its caller must have them back.
expected, below = registers(start[at + 1]), [frame.name() for frame in start[at:]]
bottom = int(start[at].read_register("rsp").cast(gdb.lookup_type("long")))
print("begins in", " < ".join(frame.name() for frame in start[: at + 1]))
assert "main" in below, below
start_pc = start[0].pc()
steps = inside = helper = bad = 0
around = False
while steps < most:
    gdb.execute("stepi", to_string=True)
    if int(gdb.parse_and_eval("$rsp").cast(gdb.lookup_type("long"))) >= bottom:
        break  # returned
    stack = frames()
    steps += 1
    if stack[0].pc() == start_pc:
        around = True
        break
    at = entry(stack)
    names = [frame.name() for frame in stack]
    in_trace = gdb.decode_line(f"*{stack[0].pc()}")[1][0].symtab
    if in_trace is not None and in_trace.filename.endswith(".py"):
        inside += 1
    else:
        helper += 1
    good = at is not None and names[at:] == below and registers(stack[at + 1]) == expected and names[at - 1] == function
    if not good:
        bad += 1
        if bad < 5:
            print("bad at", hex(stack[0].pc()), names[:12])
print(f"steps {steps} inside {inside} helper {helper} bad {bad} around {around}")
