rows = [("apple", 1.5, 3), ("kiwi", 0.25, 12), ("watermelon", 4.999, 1), ("日本", 1e6, 0)]
widths = [max(len(str(r[i])) for r in rows) for i in range(3)]
for name, price, count in rows:
    print(f"|{name:<{widths[0]}}|{price:>{widths[1] + 4},.2f}|{count:^{widths[2] + 2}d}|")
    print("|%-*s|%*.1f|%0*d|" % (widths[0], name, 12, price, 4, count))
    print("|{:*^14}|{:+.1e}|{:#06x}|".format(name, price, count))
total = sum(p * c for _, p, c in rows)
print(f"{'total':->20}: {total:12.3f} {total:g} {total!r} {total=:.1f} {len(rows) = } {'x' * 3!r:>8}")
print(f"{1 + 1} {'nested ' + f'{2 * 3}'} {{literal}} {[i for i in range(3)]} {dict(a=1)['a']} {(lambda x: x * 2)(4)} {'a' if rows else 'b'!r} {3.14159:{6}.{2 + 1}} {10:0{4}b}")
print("\n".join(f"{i:>2} {i * i:>4} {i ** 3:>6} {1 / i:.4f} {bin(i):>8} {i:02o} {chr(64 + i)}" for i in range(1, 8)))
for n in (999, 1000, 10**6 - 1, 1234567.891):
    print(f"{n:,} {n:_} {n:>15,} {n:015,}", format(n, ",.1f"))
