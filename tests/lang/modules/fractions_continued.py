from fractions import Fraction as F
import math


def continued(x, terms):
    out = []
    for _ in range(terms):
        whole = math.floor(x)
        out.append(whole)
        x -= whole
        if not x:
            break
        x = 1 / x
    return out


def value(terms):
    x = F(terms[-1])
    for t in reversed(terms[:-1]):
        x = t + 1 / x
    return x


for x in (F(415, 93), F(math.pi).limit_denominator(10**6), F(-7, 3), F(5)):
    terms = continued(x, 20)
    print(x, terms, value(terms) == x, [str(value(terms[:k])) for k in range(1, len(terms) + 1)][:4])
h = F(0)
for n in range(1, 31):
    h += F(1, n)
print(h, h.numerator.bit_length(), float(h))


def egyptian(x):
    while x:
        n = math.ceil(1 / x)
        yield n
        x -= F(1, n)


print(list(egyptian(F(7, 15))), list(egyptian(F(5, 121)))[:3])
matrix = [[F(2), F(1), F(-1), F(8)], [F(-3), F(-1), F(2), F(-11)], [F(-2), F(1), F(2), F(-3)]]
for i in range(3):
    p = matrix[i][i]
    matrix[i] = [v / p for v in matrix[i]]
    for j in range(3):
        if j != i:
            f = matrix[j][i]
            matrix[j] = [a - f * b for a, b in zip(matrix[j], matrix[i])]
print([str(row[3]) for row in matrix])
