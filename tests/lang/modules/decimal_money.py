from decimal import Decimal as D, ROUND_HALF_UP, ROUND_DOWN, getcontext, localcontext

CENT = D("0.01")


def cents(x, rounding=ROUND_HALF_UP):
    return x.quantize(CENT, rounding=rounding)


price, rate = D("19.99"), D("0.0825")
tax = cents(price * rate)
print(price + tax, tax, cents(D("2.675")), cents(D("2.665"), ROUND_DOWN), f"{price * 1000:,.2f}", f"{rate:.2%}")
balance = D("1000.00")
for month in range(1, 13):
    interest = cents(balance * D("0.05") / 12)
    balance += interest
    if month % 4 == 0:
        print(month, interest, balance)
total, shares = D("100.00"), 3
share = cents(total / shares, ROUND_DOWN)
parts = [share] * shares
parts[0] += total - sum(parts)
print(parts, sum(parts) == total)
print(sum(D(str(x)) for x in (0.1, 0.2, 0.3)), D("0.1") + D("0.2") == D("0.3"), D(0.1) == D("0.1"), D("1e2").quantize(D(1)), -D("0.00"), abs(D("-5.5")), D("5.5") % 2, D("-5.5") // 2)
with localcontext() as ctx:
    ctx.prec = 50
    e = sum(1 / D(n) for n in [1] + [__import__("math").factorial(k) for k in range(1, 45)])
    print(e, D(1).exp() - e < D("1e-48"))
x = D(2)
for _ in range(6):
    x = (x + 2 / x) / 2
print(x, D(2).sqrt(), getcontext().prec, x.as_tuple().exponent, D("12.300").normalize(), D("1.20").to_eng_string(), max(D("1.0"), D("1.00")), sorted(map(D, "3 1.5 -2 1e1".split())))
