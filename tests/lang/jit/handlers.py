"""Exits inside a `try`, between the parts of an expression: temporaries survive though the handler would reuse their registers."""
items = [1, 2, 3, 4]
def cut(v):
    return v % 1000003
def main():
    c = -5
    x = 0
    for i in range(130):
        try:
            c = cut(2 - abs(c))
            x = cut((i is not items[c]) + (x or 3))
        except (TypeError, IndexError) as e:
            print(i, e); c = -1
    print(c, x)
main()
def pick(k):
    s = 0
    for i in range(100):
        try:
            s += max(i, cut(items[i % k - 2]), [i, s][-1 if i % 3 else 0] % 7)
        except IndexError:
            s += 1
        finally:
            s += max(1, items[1 if i % 7 else -2])
    return s
print(pick(4), pick(7))
