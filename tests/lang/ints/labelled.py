# A subclass of int that carries a label.
class Int(int):
    def __new__(cls, v=0, label=""): o = super().__new__(cls, v); o.label = label; return o
    def __add__(self, o): return Int(int(self) + o, self.label + "+")
    __radd__ = __add__
i = sum([Int(1, "a"), Int(2, "b")]); print(i, i.label, i * 2, type(i * 2).__name__, i << 2, [10, 20, 30, 40][i], range(10)[i], f"{i:03d}", hash(i) == hash(3), i in {3}, divmod(i, 2), -i, i.bit_length())
