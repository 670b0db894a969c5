inf, nan = float("inf"), float("nan")
print(inf > 1e308, -inf < inf, inf == inf, inf - inf, inf * 0, inf / inf, 1 / inf, -1 / inf, inf + 1, inf ** 0, 0 * -1.0, inf // 2, 5 % inf, -5 % inf, inf % 5 if False else nan)
print(nan == nan, nan != nan, nan < nan, nan is nan, nan in [nan], [nan] == [nan], [nan].index(nan), (nan,) == (nan,), {nan: 1}[nan], nan > 1, not nan, bool(nan), min(nan, 1), min(1, nan), max(nan, 1), sorted([3, 1, 2]))
print(nan + 1, nan * 0, nan ** 0, 1 ** nan, abs(-nan), -nan, hash(inf), str(nan), int(1e308) > 10**308, round(1e308, -308))
print(0.0 == -0.0, 1 / float("1e-320"), str(-0.0), -0.0 + 0.0, -0.0 - 0.0, 0.0 * -5, -0.0 ** 2, abs(-0.0), max(0.0, -0.0), min(0.0, -0.0), sum([-0.0]), [0.0].index(-0.0), {0.0: "z"}[-0.0], round(-0.4), round(-0.4, 1), -0.0 // 1, (-0.0).hex())
for f in (lambda: int(inf), lambda: int(nan), lambda: inf % 0, lambda: inf // 0, lambda: round(inf), lambda: divmod(inf, 0), lambda: range(inf), lambda: [1][nan], lambda: "a" * 1.0, lambda: 10 ** inf, lambda: 0 ** -inf, lambda: 1e308 * 10, lambda: 1e200 ** 2, lambda: 2.0 ** 1024, lambda: (-1) ** inf, lambda: inf.as_integer_ratio()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
