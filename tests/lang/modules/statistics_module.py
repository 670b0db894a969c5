import statistics as st
from decimal import Decimal
from fractions import Fraction

data = [1, 2, 2, 3, 4, 7, 9]
print(st.mean(data), st.median(data), st.mode(data), st.multimode("aabbc"), st.median_low([1, 2, 3, 4]), st.median_high([1, 2, 3, 4]))
print(st.variance(data), st.pvariance(data), st.stdev(data), st.pstdev(data), st.stdev([1.5, 2.5, 4.0]))
print(st.mean([Fraction(1, 3), Fraction(1, 2)]), st.mean([Decimal("1.1"), 2]), st.mean([1, 2]), st.mean([True, False]), st.mean([0.1] * 3))
print(st.fmean([1, 2, 4]), st.fmean([3, 5], weights=[1, 3]), st.geometric_mean([54, 24, 36]), st.harmonic_mean([40, 60]))
print(st.harmonic_mean([40, 60], weights=[5, 30]), st.quantiles(range(1, 11)), st.quantiles([1, 5, 9], n=10, method="inclusive"))
print(st.median_grouped([1, 2, 2, 3, 4, 4, 4, 4, 4, 5]), st.median([5.5]), st.median([1, 4]))
x, y = [1, 2, 3, 4, 5], [2, 4, 5, 4, 5]
print(st.covariance(x, y), st.correlation(x, y), st.correlation(x, y, method="ranked"), st.linear_regression(x, y))
n = st.NormalDist(100, 15)
print(n, n.mean, n.variance, round(n.cdf(120), 12), round(n.pdf(100), 12), round(n.inv_cdf(0.975), 10), n.zscore(130))
print(n + 5, n * 2, -n, n - st.NormalDist(1, 8), n == st.NormalDist(100, 15), round(n.overlap(st.NormalDist(110, 10)), 12))
print([round(q, 8) for q in n.quantiles(4)], st.NormalDist.from_samples([1, 2, 3]), st.variance([Decimal("1"), Decimal("2"), Decimal("4")]))
for bad in [
    lambda: st.mean([]),
    lambda: st.median([]),
    lambda: st.stdev([1]),
    lambda: st.mode([]),
    lambda: st.harmonic_mean([-1, 2]),
    lambda: st.mean(["a"]),
    lambda: st.quantiles([]),
    lambda: st.NormalDist(0, -1),
    lambda: st.correlation([1, 1], [2, 3]),
    lambda: st.fmean([]),
]:
    try:
        bad()
    except (st.StatisticsError, TypeError) as e:
        print(type(e).__name__, e)
