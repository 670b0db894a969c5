"""Steps the demo's region instruction by instruction and checks each backtrace against the truth at its entry.

Everything below the region's frame (its caller `enter`, up to main) must look the same at every instruction, in the region
and in all it calls: pc, stack pointer, and the registers a callee must keep. And the variables of `total` that never
change must have their value wherever gdb says that they have one, also when looked at from a function it calls.
"""

import gdb

KEPT = ["rip", "rsp", "rbx", "rbp", "r12", "r13", "r14", "r15"]


def frames():
    frame, found = gdb.newest_frame(), []
    while frame is not None:
        found.append(frame)
        frame = frame.older()
    return found


def truth(frame):
    return [int(frame.read_register(name).cast(gdb.lookup_type("long"))) for name in KEPT]


def caller(stack):
    """The first frame of `enter`, which calls the region."""
    return next((i for i, frame in enumerate(stack) if (frame.name() or "").split("::")[-1] == "enter"), None)


def constants_hold(frame):
    """Whether n, obj and step are right in a frame of total, or how many of them are there at all."""
    seen = 0
    for name, expected in [("n", "5"), ("obj", "42"), ("step", "0.5")]:
        value = frame.read_var(name)
        if not value.is_optimized_out:
            seen += 1
            if value.format_string() != expected:
                return f"{name} is {value}"
    return seen


gdb.execute("break total")
gdb.execute("run")
start = frames()
assert start[0].name() == "total" and caller(start) == 1, [frame.name() for frame in start]
expected = truth(start[1])
below = [frame.name() for frame in start[1:]]
assert below[-1] == "main"
block = start[0].block()
while block.function is None:
    block = block.superblock
low, high = block.start, block.end
steps = inside = helper = bad = constants = 0
gdb.execute("delete")
while True:
    gdb.execute("stepi", to_string=True)
    if int(gdb.parse_and_eval("$rsp").cast(gdb.lookup_type("long"))) >= expected[1]:
        break  # returned
    stack = frames()
    at = caller(stack)
    steps += 1
    names = [frame.name() for frame in stack]
    if low <= stack[0].pc() < high:
        inside += 1
    else:
        helper += 1
    good = (
        at is not None
        and truth(stack[at]) == expected
        and names[at:] == below
        and names[at - 1] == "total"
        and ("square" not in names or names[at - 2] == "square")
    )
    if good:
        held = constants_hold(stack[at - 1])
        good = not isinstance(held, str)
        constants += held if good else 0
    if not good:
        bad += 1
        if bad < 5:
            print("bad at", hex(stack[0].pc()), names[:8], at is not None and truth(stack[at]), expected)
print(f"steps {steps} inside {inside} helper {helper} constants {constants} bad {bad}")
