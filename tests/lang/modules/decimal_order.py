# The larger of equal decimals: by sign, then by exponent.
from decimal import Decimal

values = [Decimal(t) for t in ("0", "-0", "0.0", "-0.00", "1", "1.0", "-1", "-1.00", "2E1", "20", "NaN", "Infinity")]
for a in values:
    print([str(a.max(b)) for b in values], [str(a.min(b)) for b in values])
