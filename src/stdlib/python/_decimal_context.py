"""Signals and contexts of `decimal`."""

ROUND_DOWN = "ROUND_DOWN"
ROUND_HALF_UP = "ROUND_HALF_UP"
ROUND_HALF_EVEN = "ROUND_HALF_EVEN"
ROUND_CEILING = "ROUND_CEILING"
ROUND_FLOOR = "ROUND_FLOOR"
ROUND_UP = "ROUND_UP"
ROUND_HALF_DOWN = "ROUND_HALF_DOWN"
ROUND_05UP = "ROUND_05UP"
MAX_PREC = MAX_EMAX = 999999999999999999
MIN_EMIN = -MAX_EMAX
MIN_ETINY = MIN_EMIN - (MAX_PREC - 1)
_ROUNDINGS = (ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP)


class DecimalException(ArithmeticError):
    """What can be signalled."""


class Clamped(DecimalException):
    pass


class InvalidOperation(DecimalException):
    pass


class ConversionSyntax(InvalidOperation):
    pass


class DivisionByZero(DecimalException, ZeroDivisionError):
    pass


class DivisionImpossible(InvalidOperation):
    pass


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    pass


class InvalidContext(InvalidOperation):
    pass


class Inexact(DecimalException):
    pass


class Rounded(DecimalException):
    pass


class Subnormal(DecimalException):
    pass


class Overflow(Inexact, Rounded):
    pass


class Underflow(Inexact, Rounded, Subnormal):
    pass


class FloatOperation(DecimalException, TypeError):
    pass


for _class in list(globals().values()):
    if isinstance(_class, type) and issubclass(_class, DecimalException):
        _class.__module__ = "decimal"

# In the order in which they are looked at, and shown.
_SIGNALS = (InvalidOperation, FloatOperation, DivisionByZero, Overflow, Underflow, Subnormal, Inexact, Rounded, Clamped)
_PLACES = {one: place for place, one in enumerate((
    None, Clamped, ConversionSyntax, DivisionByZero, DivisionImpossible, DivisionUndefined, Inexact, InvalidContext, InvalidOperation,
    FloatOperation, Overflow, Rounded, Subnormal, Underflow))}
_CONDITIONS = {ConversionSyntax: InvalidOperation, DivisionImpossible: InvalidOperation, DivisionUndefined: InvalidOperation,
               InvalidContext: InvalidOperation}


class _SignalDict(dict):
    """The flags or traps: signals and whether they are set."""

    _invalid = 2

    def __init__(self, on=()):
        if isinstance(on, _SignalDict):
            self._invalid = on._invalid
        if isinstance(on, dict):
            on = [signal for signal, value in on.items() if value]
        for signal in on:
            if signal not in _SIGNALS:
                raise TypeError("values must be signals")
        dict.__init__(self, {signal: signal in on for signal in _SIGNALS})

    def __setitem__(self, signal, value):
        if signal not in _SIGNALS:
            raise KeyError("invalid error flag")
        dict.__setitem__(self, signal, bool(value))

    def __delitem__(self, signal):
        raise ValueError("signal keys cannot be deleted")

    def copy(self):
        return dict(self)

    def __repr__(self):
        return "{%s}" % ", ".join("%r:%r" % (signal, self[signal]) for signal in self)


def _signals(value):
    """The flags or traps that a program sets."""
    if isinstance(value, _SignalDict):
        return value
    if not isinstance(value, dict):
        raise TypeError("argument must be a signal dict")
    if set(value) != set(_SIGNALS):
        raise KeyError("invalid signal dict")
    return _SignalDict(value)


def _names(signals):
    """The names of those that are set, by places of which InvalidOperation has one for each of its conditions."""

    def place(signal):
        return signals._invalid if signal is InvalidOperation else _PLACES[signal]

    return "[%s]" % ", ".join(signal.__name__ for signal in sorted((s for s in _SIGNALS if signals[s]), key=place))


def _limited(name, value, low, high, text):
    if not isinstance(value, int):
        raise TypeError("an integer is required")
    if not low <= value <= high:
        raise ValueError("valid %s %s %s" % (name, "are" if name.startswith("values") else "is", text))
    return value


class Context:
    """Precision, rounding, limits of the exponent; which signals have occurred and which are raised."""

    __slots__ = ("_prec", "_rounding", "_Emin", "_Emax", "_capitals", "_clamp", "_flags", "_traps")

    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None):
        default = DefaultContext
        self.prec = default._prec if prec is None else prec
        self.rounding = default._rounding if rounding is None else rounding
        self.Emin = default._Emin if Emin is None else Emin
        self.Emax = default._Emax if Emax is None else Emax
        self.capitals = default._capitals if capitals is None else capitals
        self.clamp = default._clamp if clamp is None else clamp
        self.flags = _SignalDict(() if flags is None else flags)
        self.traps = _SignalDict(default._traps if traps is None else traps)

    @property
    def prec(self):
        return self._prec

    @prec.setter
    def prec(self, value):
        self._prec = _limited("range for prec", value, 1, MAX_PREC, "[1, MAX_PREC]")

    @property
    def rounding(self):
        return self._rounding

    @rounding.setter
    def rounding(self, value):
        if value not in _ROUNDINGS:
            raise TypeError("valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n"
                            "   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]")
        self._rounding = value

    @property
    def Emin(self):
        return self._Emin

    @Emin.setter
    def Emin(self, value):
        self._Emin = _limited("range for Emin", value, MIN_EMIN, 0, "[MIN_EMIN, 0]")

    @property
    def Emax(self):
        return self._Emax

    @Emax.setter
    def Emax(self, value):
        self._Emax = _limited("range for Emax", value, 0, MAX_EMAX, "[0, MAX_EMAX]")

    @property
    def capitals(self):
        return self._capitals

    @capitals.setter
    def capitals(self, value):
        self._capitals = _limited("values for capitals", value, 0, 1, "0 or 1")

    @property
    def clamp(self):
        return self._clamp

    @clamp.setter
    def clamp(self, value):
        self._clamp = _limited("values for clamp", value, 0, 1, "0 or 1")

    @property
    def flags(self):
        return self._flags

    @flags.setter
    def flags(self, value):
        self._flags = _signals(value)

    @property
    def traps(self):
        return self._traps

    @traps.setter
    def traps(self, value):
        self._traps = _signals(value)

    def __delattr__(self, name):
        raise AttributeError("context attributes cannot be deleted")

    def __repr__(self):
        return "Context(prec=%d, rounding=%s, Emin=%d, Emax=%d, capitals=%d, clamp=%d, flags=%s, traps=%s)" % (
            self._prec, self._rounding, self._Emin, self._Emax, self._capitals, self._clamp, _names(self._flags), _names(self._traps))

    def copy(self):
        return Context(self._prec, self._rounding, self._Emin, self._Emax, self._capitals, self._clamp, self._flags, self._traps)

    __copy__ = copy

    def __reduce__(self):
        flags = [signal for signal in _SIGNALS if self._flags[signal]]
        traps = [signal for signal in _SIGNALS if self._traps[signal]]
        return Context, (self._prec, self._rounding, self._Emin, self._Emax, self._capitals, self._clamp, flags, traps)

    def clear_flags(self):
        self._flags = _SignalDict()

    def clear_traps(self):
        self._traps = _SignalDict()

    def Etiny(self):
        return self._Emin - self._prec + 1

    def Etop(self):
        return self._Emax - self._prec + 1

    def radix(self):
        return Decimal(10)

    def _signal(self, *what):
        """Note what has occurred, and raise it if asked to."""
        signals = {_CONDITIONS.get(one, one) for one in what}
        if InvalidOperation in signals:
            place = min(_PLACES[one] for one in what if _CONDITIONS.get(one, one) is InvalidOperation)
            self._flags._invalid = min(self._flags._invalid, place) if self._flags[InvalidOperation] else place
        for signal in signals:
            self._flags[signal] = True
        for signal in _SIGNALS:
            if signal in signals and self._traps[signal]:
                order = (ConversionSyntax, DivisionImpossible, DivisionUndefined, InvalidContext) + _SIGNALS
                raise signal([one for one in order if one in what and self._traps[_CONDITIONS.get(one, one)]])

    def _quiet(self, prec=None, rounding=None):
        """A context for steps in between: as precise as need be, without signals."""
        return Context(prec or self._prec, rounding or ROUND_HALF_EVEN, MIN_EMIN, MAX_EMAX, 1, 0, (), ())

    def create_decimal(self, num="0"):
        if isinstance(num, str) and (num != num.strip() or "_" in num):
            self._signal(ConversionSyntax)
            return Decimal("NaN")
        made = Decimal(num, self)
        if made.is_nan() and len(str(made._n)) > self._prec - self._clamp and made._n:
            self._signal(ConversionSyntax)
            return Decimal("NaN")
        return made._fix(self)

    def create_decimal_from_float(self, f):
        return Decimal.from_float(f)._fix(self)

    def abs(self, a, /):
        return _decimal(a)._abs(self)

    def plus(self, a, /):
        return _decimal(a)._pos(self)

    def minus(self, a, /):
        return _decimal(a)._neg(self)

    def add(self, a, b, /):
        return _decimal(a)._add(_decimal(b), self)

    def subtract(self, a, b, /):
        return _decimal(a)._sub(_decimal(b), self)

    def multiply(self, a, b, /):
        return _decimal(a)._mul(_decimal(b), self)

    def divide(self, a, b, /):
        return _decimal(a)._truediv(_decimal(b), self)

    def divide_int(self, a, b, /):
        return _decimal(a)._divide(_decimal(b), self)[0]

    def divmod(self, a, b, /):
        return _decimal(a)._divide(_decimal(b), self)

    def remainder(self, a, b, /):
        return _decimal(a)._divide(_decimal(b), self, True)[1]

    def power(self, a, b, modulo=None):
        return _decimal(a)._pow(_decimal(b), modulo, self)

    def to_sci_string(self, a, /):
        return _decimal(a)._text(False, self)

    def to_eng_string(self, a, /):
        return _decimal(a)._text(True, self)

    def is_canonical(self, a, /):
        if not isinstance(a, Decimal):
            raise TypeError("argument must be a Decimal")
        return True

    canonical = lambda self, a, /: a

    def copy_decimal(self, a, /):
        return Decimal(_decimal(a))


def _decimal(v):
    if isinstance(v, Decimal):
        return v
    if isinstance(v, int):
        return Decimal(v)
    raise TypeError("conversion from %s to Decimal is not supported" % type(v).__name__)


def _delegates(names):
    """Methods of contexts that are the methods of the first operand, which take a context."""
    for name in names.split():

        def method(self, a, /, *others, _name=name):
            return getattr(_decimal(a), _name)(*[_decimal(other) for other in others], context=self)

        method.__name__ = name
        method.__qualname__ = "Context." + name
        setattr(Context, name, method)


def _questions(names):
    """The same for those that need no context."""
    for name in names.split():

        def method(self, a, /, *others, _name=name):
            return getattr(_decimal(a), _name)(*[_decimal(other) for other in others])

        method.__name__ = name
        method.__qualname__ = "Context." + name
        setattr(Context, name, method)


_delegates("compare compare_signal exp fma ln log10 logb max max_mag min min_mag next_minus next_plus next_toward normalize number_class quantize "
           "remainder_near rotate scaleb shift sqrt to_integral_exact to_integral_value is_normal is_subnormal logical_and logical_or "
           "logical_xor logical_invert")
_questions("compare_total compare_total_mag copy_abs copy_negate copy_sign is_finite is_infinite is_nan is_qnan is_snan is_signed is_zero "
           "same_quantum")
Context.to_integral = Context.to_integral_value
Context.__module__ = "decimal"

DefaultContext = object.__new__(Context)
DefaultContext._prec, DefaultContext._rounding, DefaultContext._Emin, DefaultContext._Emax = 28, ROUND_HALF_EVEN, -999999, 999999
DefaultContext._capitals, DefaultContext._clamp = 1, 0
DefaultContext._flags = _SignalDict()
DefaultContext._traps = _SignalDict([InvalidOperation, DivisionByZero, Overflow])
BasicContext = Context(9, ROUND_HALF_UP, flags=[], traps=[InvalidOperation, DivisionByZero, Overflow, Underflow, Clamped])
ExtendedContext = Context(9, ROUND_HALF_EVEN, flags=[], traps=[])
_current = [DefaultContext.copy()]


def getcontext():
    return _current[0]


def setcontext(context, /):
    if not isinstance(context, Context):
        raise TypeError("argument must be a context")
    if context is DefaultContext or context is BasicContext or context is ExtendedContext:
        context = context.copy()
        context.clear_flags()
    _current[0] = context


class _Local:
    """A copy of a context for a block."""

    def __init__(self, new):
        self._new = new

    def __enter__(self):
        self._old = _current[0]
        _current[0] = self._new
        return self._new

    def __exit__(self, *exc):
        _current[0] = self._old
        return False


def localcontext(ctx=None, **kwargs):
    new = (getcontext() if ctx is None else ctx).copy()
    for name, value in kwargs.items():
        if name not in ("prec", "rounding", "Emin", "Emax", "capitals", "clamp", "flags", "traps"):
            raise TypeError("this function got an unexpected keyword argument '%s'" % name)
        setattr(new, name, value)
    return _Local(new)
