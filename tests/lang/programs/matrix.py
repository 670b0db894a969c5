# Matrices of fractions: operators, elimination, determinants, inverse.
from fractions import Fraction
from functools import reduce
import operator


class Matrix:
    def __init__(self, rows):
        self.rows = [[Fraction(x) for x in row] for row in rows]
        if len({len(row) for row in self.rows}) > 1:
            raise ValueError("rows of different lengths")

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0])

    @property
    def T(self):
        return Matrix(zip(*self.rows))

    def __getitem__(self, key):
        if isinstance(key, tuple):
            i, j = key
            if isinstance(i, slice) or isinstance(j, slice):
                rows = self.rows[i] if isinstance(i, slice) else [self.rows[i]]
                return Matrix([row[j] if isinstance(j, slice) else [row[j]] for row in rows])
            return self.rows[i][j]
        return self.rows[key]

    def __setitem__(self, key, value):
        i, j = key
        self.rows[i][j] = Fraction(value)

    def __eq__(self, other):
        return self.rows == other.rows if isinstance(other, Matrix) else NotImplemented

    def __add__(self, other):
        return Matrix([[a + b for a, b in zip(r, s, strict=True)] for r, s in zip(self.rows, other.rows, strict=True)])

    def __neg__(self):
        return Matrix([[-x for x in row] for row in self.rows])

    def __sub__(self, other):
        return self + -other

    def __mul__(self, factor):
        if not isinstance(factor, (int, Fraction)):
            return NotImplemented
        return Matrix([[x * factor for x in row] for row in self.rows])

    __rmul__ = __mul__

    def __matmul__(self, other):
        if self.shape[1] != other.shape[0]:
            raise ValueError(f"shapes {self.shape} and {other.shape}")
        columns = list(zip(*other.rows))
        return Matrix([[sum(map(operator.mul, row, column)) for column in columns] for row in self.rows])

    def __pow__(self, n):
        if n < 0:
            return self.inverse() ** -n
        return reduce(operator.matmul, [self] * n, Matrix.identity(len(self.rows)))

    def __iter__(self):
        for row in self.rows:
            yield from row

    def __str__(self):
        width = max(len(str(x)) for x in self)
        return "\n".join("[" + " ".join(f"{str(x):>{width}}" for x in row) + "]" for row in self.rows)

    def _eliminate(self, right):
        n = len(self.rows)
        a = [row + other for row, other in zip(self.rows, right.rows)]
        det = Fraction(1)
        for c in range(n):
            pivot = next((r for r in range(c, n) if a[r][c]), None)
            if pivot is None:
                raise ZeroDivisionError("matrix is singular")
            if pivot != c:
                a[c], a[pivot] = a[pivot], a[c]
                det = -det
            det *= a[c][c]
            a[c] = [x / a[c][c] for x in a[c]]
            for r in range(n):
                if r != c and a[r][c]:
                    a[r] = [x - a[r][c] * y for x, y in zip(a[r], a[c])]
        return det, Matrix([row[n:] for row in a])

    def det(self):
        try:
            return self._eliminate(Matrix.identity(len(self.rows)))[0]
        except ZeroDivisionError:
            return Fraction(0)

    def inverse(self):
        return self._eliminate(Matrix.identity(len(self.rows)))[1]


m = Matrix([[2, 1, -1], [-3, -1, 2], [-2, 1, 2]])
print(m, m.det(), m.shape, sep="\n")
print(m.inverse(), m @ m.inverse() == Matrix.identity(3), (m.T).T == m, sep="\n")
print(m @ Matrix([[2], [3], [-1]]))
print(Matrix([[1, 1], [1, 0]]) ** 30)
print((m ** -2 @ m ** 2) == Matrix.identity(3), 2 * m - m == m, m[0, 1], m[:2, 1:], m[1], sep="\n")
hilbert = Matrix([[Fraction(1, i + j + 1) for j in range(4)] for i in range(4)])
print(hilbert.det(), hilbert.inverse(), sep="\n")
m[0, 0] = "7/3"
print(m[0], sum(m), max(m))
for bad in (lambda: m @ Matrix([[1, 2]]), lambda: Matrix([[1, 2], [2, 4]]).inverse(), lambda: m * 1.5, lambda: Matrix([[1], [1, 2]]), lambda: m + Matrix([[1]])):
    try:
        print(bad())
    except (ValueError, ZeroDivisionError, TypeError) as e:
        print(type(e).__name__, e)
