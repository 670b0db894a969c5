# A list whose append does something else.
class L(list):
    def append(self, v): super().append(v * 2)
l = L([1]); l.append(2); l += [3]; l.extend([4]); print(l, l[1:], type(l[1:]).__name__, l + [1], l == [1, 4, 3, 4], sorted(l), L(reversed(l)), l.copy())
