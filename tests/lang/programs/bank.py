# Accounts: a class hierarchy, properties, exceptions of its own, a context manager that rolls back.
from abc import ABC, abstractmethod
from contextlib import contextmanager
from decimal import Decimal, ROUND_HALF_UP


class BankError(Exception):
    """Base of what goes wrong."""


class InsufficientFunds(BankError):
    def __init__(self, account, wanted):
        self.account = account
        self.wanted = wanted
        super().__init__(f"{account.owner}: {wanted} wanted, {account.available} available")


class Account(ABC):
    _numbers = iter(range(1001, 10000))

    def __init__(self, owner, balance="0"):
        self.number = next(Account._numbers)
        self.owner = owner
        self._balance = Decimal(balance)
        self.history = []

    @property
    def balance(self):
        return self._balance

    @property
    @abstractmethod
    def available(self): ...

    def deposit(self, amount):
        amount = Decimal(amount)
        if amount <= 0:
            raise ValueError("amount must be positive")
        self._balance += amount
        self.history.append(("deposit", amount))
        return self

    def withdraw(self, amount):
        amount = Decimal(amount)
        if amount > self.available:
            raise InsufficientFunds(self, amount)
        self._balance -= amount
        self.history.append(("withdraw", amount))
        return self

    def __repr__(self):
        return f"<{type(self).__name__} {self.number} {self.owner}: {self._balance}>"

    def __lt__(self, other):
        return self._balance < other._balance


class Checking(Account):
    def __init__(self, owner, balance="0", *, overdraft="0"):
        super().__init__(owner, balance)
        self.overdraft = Decimal(overdraft)

    @property
    def available(self):
        return self._balance + self.overdraft


class Savings(Account):
    rate = Decimal("0.035")

    @property
    def available(self):
        return self._balance

    def add_interest(self):
        interest = (self._balance * self.rate).quantize(Decimal("0.01"), ROUND_HALF_UP)
        return self.deposit(interest)


@contextmanager
def transaction(*accounts):
    saved = [(a, a._balance, len(a.history)) for a in accounts]
    try:
        yield accounts
    except BankError as e:
        for a, balance, n in saved:
            a._balance = balance
            del a.history[n:]
        print("rolled back:", e)
    else:
        print("committed")
    finally:
        print("  now", [str(a.balance) for a in accounts])


def transfer(a, b, amount):
    with transaction(a, b):
        b.deposit(amount)
        a.withdraw(amount)


alice = Checking("Alice", "100.50", overdraft="50")
bob = Savings("Bob", "1000")
transfer(alice, bob, "120.25")
transfer(alice, bob, "50")
transfer(bob, alice, "0.75")
bob.add_interest().add_interest()
print(alice, bob, sorted([bob, alice]))
for kind, amount in bob.history:
    print(f"{kind:>10} {amount:>10,.2f}")
for bad in (lambda: alice.deposit("-1"), lambda: Account("x"), lambda: alice.withdraw("x"), lambda: setattr(bob, "balance", 5)):
    try:
        bad()
    except (ValueError, TypeError, ArithmeticError, AttributeError) as e:
        print(type(e).__name__, e)
try:
    try:
        alice.withdraw(10**6)
    except InsufficientFunds as e:
        raise BankError("closing") from e
except BankError as e:
    print(repr(e), "<-", e.__cause__, e.__cause__.wanted)
