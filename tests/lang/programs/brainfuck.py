# An interpreter with a jump table, and an optimiser that folds runs of commands.
from itertools import groupby

def compile_(source):
    code, stack = [], []
    for c, run in groupby(x for x in source if x in "+-<>.,[]"):
        n = len(list(run))
        if c in "+-":
            code.append(["add", n if c == "+" else -n])
        elif c in "<>":
            code.append(["move", n if c == ">" else -n])
        elif c in ".,":
            code += [[{".": "out", ",": "in"}[c], 0] for _ in range(n)]
        else:
            for _ in range(n):
                if c == "[":
                    stack.append(len(code))
                    code.append(["jz", None])
                else:
                    if not stack:
                        raise SyntaxError("unmatched ]")
                    start = stack.pop()
                    if code[start + 1:] == [["add", -1]]:
                        code[start:] = [["zero", 0]]
                    else:
                        code[start][1] = len(code)
                        code.append(["jnz", start])
    if stack:
        raise SyntaxError(f"unmatched [ at {stack[-1]}")
    return code

def run(code, data=""):
    tape, at, pc, out, data, steps = [0] * 300, 0, 0, [], iter(data), 0
    while pc < len(code):
        op, arg = code[pc]
        steps += 1
        if op == "add":
            tape[at] = (tape[at] + arg) % 256
        elif op == "move":
            at += arg
        elif op == "zero":
            tape[at] = 0
        elif op == "jz" and not tape[at]:
            pc = arg
        elif op == "jnz" and tape[at]:
            pc = arg
        elif op == "out":
            out.append(chr(tape[at]))
        elif op == "in":
            tape[at] = ord(next(data, "\0"))
        pc += 1
    return "".join(out), steps

HELLO = "++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------.--------.>>+.>++."
print(run(compile_(HELLO)))
print(run(compile_(",[>,]<[.<]"), "stressed"))
print(run(compile_("++++[>+++++<-]>[<+++++>-]+<+[>[>+>+<<-]++>>[<<+>>-]>>>[-]++>[-]+>>>+[[-]++++++>>>]<<<[[<++++++++<++>>-]+<.<[>----<-]<]<<[>>>>>[>>>[-]+++++++++<[>-<-]+++++++++>[-[<->-]+[<<<]]<[>+<-]>]<<-]<<-]"))[0].split()[:12])
print(compile_("[-]>>++[->+<]"))
for bad in ("[", "]", "[[]"):
    try:
        compile_(bad)
    except SyntaxError as e:
        print(e)
