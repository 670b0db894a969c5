values = [0, 1, -1, True, 2**49, -(2**49), 2**49 - 1, 2**63, 2**63 - 1, -(2**63), 10**30, -(10**30), 1.0, 2.0**63, float("inf"), 1e30]
print(sorted(values))
for a in values[:8]:
    print([(a < b, a == b, a >= b) == (not b <= a, not a != b, b <= a) for b in values], [("<" if a < b else ">" if a > b else "=") for b in values])
print(10**30 is not 10**30 + 0, 2**70 == 2**70, hash(10**30) == hash(int("1" + "0" * 30)), max(values), min(values))
print(1 < 2 < 3, 1 < 3 < 2, 3 > 2 >= 2 != 1, 1 == 1.0 == True, 0 == False == 0.0, not 0 == 1, 5 in (1, 5.0), 2**64 in {2**64}, [2**65].index(2**65))


def check(f):
    try:
        return f()
    except TypeError as e:
        return str(e)


print(check(lambda: 1 < "1"), check(lambda: 1 < None), check(lambda: 10**30 < []), 1 == "1", 1 != None, check(lambda: 1 < 1j), check(lambda: sorted([1, "a"])))
