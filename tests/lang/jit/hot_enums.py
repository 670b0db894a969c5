# Enumerations and flags in hot loops.
from enum import Enum, Flag, IntEnum

class Op(Enum):
    PUSH = 1
    ADD = 2
    MUL = 3
    JUMP = 4

class Level(IntEnum):
    LOW = 1
    HIGH = 7

class Bit(Flag):
    A = 1
    B = 2
    C = 4

def run(n):
    code = [(Op.PUSH, 2), (Op.PUSH, 3), (Op.ADD, None), (Op.PUSH, 2), (Op.MUL, None), (Op.JUMP, 0)]
    stack, pc, total = [], 0, 0
    for _ in range(n):
        op, arg = code[pc]
        pc += 1
        if op is Op.PUSH:
            stack.append(arg)
        elif op is Op.ADD:
            stack.append(stack.pop() + stack.pop())
        elif op == Op.MUL:
            stack.append(stack.pop() * stack.pop() % 1000003)
        else:
            total += stack.pop()
            pc = arg
    return total, len(stack), pc

print(run(5000))

def levels(n):
    total = 0
    for i in range(n):
        level = Level.HIGH if i % 3 else Level.LOW
        total += level * i
        if level > 3:
            total -= level.value
    return total

print(levels(4000))

def bits(n):
    counts, mask = {}, Bit(0)
    for i in range(n):
        mask ^= Bit(1 << i % 3)
        if Bit.A in mask:
            counts[mask] = counts.get(mask, 0) + 1
    return {str(k): v for k, v in sorted(counts.items(), key=lambda kv: kv[0].value)}

print(bits(600), sum(m.value for _ in range(300) for m in Op), [Op(i % 4 + 1).name for i in range(200)].count("ADD"))
