# A stack machine whose memory and program are arrays.
from array import array
PUSH, ADD, MUL, DUP, SWAP, JNZ, DEC, HALT = range(8)

def run(program):
    stack = array("q")
    pc = steps = 0
    while True:
        op = program[pc]
        pc += 1
        steps += 1
        if op == PUSH:
            stack.append(program[pc])
            pc += 1
        elif op == ADD:
            b = stack.pop()
            stack[-1] += b
        elif op == MUL:
            b = stack.pop()
            stack[-1] *= b
        elif op == DUP:
            stack.append(stack[-1])
        elif op == SWAP:
            stack[-1], stack[-2] = stack[-2], stack[-1]
        elif op == DEC:
            stack[-1] -= 1
        elif op == JNZ:
            target = program[pc]
            pc = target if stack[-1] else pc + 1
        else:
            return stack, steps

# 2 ** 20 by doubling, with a counter on top of the stack.
program = array("h", [PUSH, 1, PUSH, 20, SWAP, PUSH, 2, MUL, SWAP, DEC, JNZ, 4, HALT])
print(run(program))
for bad in (array("h", [ADD]), array("h", [PUSH, 1])):
    try:
        run(bad)
    except IndexError as e:
        print(e)
try:
    run(array("h", [PUSH, 32767, DUP, MUL, DUP, MUL, DUP, MUL, HALT]))
except OverflowError as e:
    print(e)
