"""Runs in gdb: breakpoints on lines, and on every jump that may yet be patched, must see each iteration that machine code runs.

Set before: `program`, `common` and `rare` (lines of the loop's two ways), `extension`.
"""

import gdb


def region(frame):
    """Start and end of the trace that a frame is in."""
    block = frame.block()
    while block.function is None or block.superblock.function is not None:
        block = block.superblock
    return block.start, block.end


def open_jumps(start, end):
    """Addresses of the jumps that lead to the next instruction: those are patched to go elsewhere."""
    for here in gdb.newest_frame().architecture().disassemble(start, end - 1):
        words = here["asm"].split()
        if words[0] == "jmp" and here["length"] == 5 and int(words[1], 16) == here["addr"] + 5:
            yield here["addr"]


def displacement(address):
    return int.from_bytes(bytes(gdb.selected_inferior().read_memory(address + 1, 4)), "little", signed=True)


gdb.execute(f"source {extension}")
gdb.execute(f"break {program}:{common}")
gdb.execute(f"break {program}:{rare}")
gdb.execute("run", to_string=True)
seen = {common: set(), rare: set()}
regions, jumps = set(), {}
while gdb.selected_inferior().pid != 0:
    frame = gdb.newest_frame()
    pc = frame.pc()
    if pc in jumps:
        # Where it led, each time.
        jumps[pc].append(displacement(pc))
    line = frame.find_sal().line
    if line in seen:
        seen[line].add(int(gdb.parse_and_eval("$py(i)")))
    if region(frame) not in regions:
        regions.add(region(frame))
        for address in open_jumps(*region(frame)):
            jumps[address] = []
            gdb.execute(f"break *{address}", to_string=True)
    said = gdb.execute("continue", to_string=True)
print(f"regions {len(regions)} jumps {len(jumps)}")
print(f"unpatched {sum(1 for led in jumps.values() if 0 in led)} patched {sum(1 for led in jumps.values() if any(led))}")
both = sum(1 for led in jumps.values() if 0 in led and any(led))
print(f"both {both}")
for line, iterations in seen.items():
    print(f"line {line}:", " ".join(str(i) for i in sorted(iterations)))
