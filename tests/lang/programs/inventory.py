# Orders and stock: dataclasses, enums, dates, decimals, grouping, reports with aligned columns.
from collections import Counter, defaultdict
from dataclasses import dataclass, field, asdict, replace
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum, auto
from itertools import count, groupby
from operator import attrgetter

class Status(StrEnum):
    NEW = auto()
    PAID = auto()
    SHIPPED = auto()
    CANCELLED = auto()

    def next(self):
        order = list(Status)
        if self in (Status.SHIPPED, Status.CANCELLED):
            raise ValueError(f"{self} is final")
        return order[order.index(self) + 1]

@dataclass(frozen=True, order=True)
class Product:
    sku: str
    name: str = field(compare=False)
    price: Decimal = field(compare=False, default=Decimal("0"))

@dataclass
class Line:
    product: Product
    amount: int = 1

    @property
    def total(self):
        return self.product.price * self.amount

    def __post_init__(self):
        if self.amount < 1:
            raise ValueError(f"bad amount {self.amount} of {self.product.name}")

_numbers = count(1)

@dataclass(kw_only=True)
class Order:
    customer: str
    day: date
    lines: list[Line] = field(default_factory=list)
    status: Status = Status.NEW
    number: int = field(default_factory=lambda: next(_numbers), repr=False)

    @property
    def total(self):
        return sum((line.total for line in self.lines), Decimal(0))

    def __iadd__(self, line):
        self.lines.append(line)
        return self

tea, cup, pot = Product("T1", "Tea", Decimal("4.95")), Product("C7", "Cup", Decimal("12.50")), Product("P3", "Pot", Decimal("39.00"))
start = date(2024, 2, 27)
orders = [
    Order(customer="Ann", day=start, lines=[Line(tea, 3), Line(pot)]),
    Order(customer="Bob", day=start + timedelta(days=2), lines=[Line(cup, 2)]),
    Order(customer="Ann", day=start + timedelta(weeks=1)),
]
orders[2] += Line(cup)
orders[2] += Line(tea, 10)
orders[0].status = orders[0].status.next().next()
orders.append(replace(orders[1], customer="Cid", status=Status.CANCELLED))
for o in orders:
    print(f"#{o.number} {o.day:%a %d %b} {o.customer:<5}{o.status:>10}{o.total:>10}{'' if o.lines else ' empty'}")
print(orders[1])
by_customer = defaultdict(Decimal)
for o in orders:
    if o.status != "cancelled":
        by_customer[o.customer] += o.total
print(dict(by_customer), sum(by_customer.values()))
sold = Counter()
for o in orders:
    sold.update({line.product: line.amount for line in o.lines})
for product, n in sorted(sold.items()):
    print(f"{product.sku:4}{product.name:6}{n:4d} x {product.price:6} = {n * product.price:8}")
for month, group in groupby(sorted(orders, key=attrgetter("day")), key=lambda o: o.day.strftime("%Y-%m")):
    print(month, [o.number for o in group])
print(asdict(orders[1])["lines"][0]["product"]["price"], asdict(orders[1])["status"] is Status.NEW, sorted({tea, cup, pot})[0].name, hash(tea) == hash(replace(tea, name="x")))
for bad in (lambda: Line(tea, 0), lambda: orders[0].status.next(), lambda: Status("lost"), lambda: Order("Ann"), lambda: setattr(tea, "name", "x")):
    try:
        bad()
    except (ValueError, TypeError, AttributeError) as e:
        print(type(e).__name__, e)
