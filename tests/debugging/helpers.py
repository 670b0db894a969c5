"""A loop whose trace calls helpers of the runtime: lists that grow, text that is joined, dicts, floats' functions."""
import math


def build(n):
    out = []
    text = ""
    table = {}
    total = 0.0
    for i in range(n):
        out.append(i * i)
        text = "x" + str(i)
        table[i % 8] = text
        total += math.sin(total)
    return len(out), text, len(table), total


print(build(3000))
