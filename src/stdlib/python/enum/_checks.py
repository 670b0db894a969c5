"""Decorators of enumerations: constraints, and members as global names."""

import sys
from enum._flags import KEEP, Flag
from enum._namespace import _high_bit, _is_single_bit, _iter_bits_lsb
from enum._type import Enum, ReprEnum, StrEnum


def unique(enumeration):
    """A decorator that refuses aliases."""
    duplicates = [(name, member.name) for name, member in enumeration.__members__.items() if name != member.name]
    if duplicates:
        raise ValueError("duplicate values found in %r: %s" % (enumeration, ", ".join(["%s -> %s" % pair for pair in duplicates])))
    return enumeration


def _short_module(self):
    return self.__class__.__module__.split(".")[-1]


def global_enum_repr(self):
    """The text `module.NAME`."""
    return "%s.%s" % (_short_module(self), self._name_)


def global_flag_repr(self):
    """The text `module.NAME|module.OTHER`."""
    module = _short_module(self)
    if self._name_ is None:
        return "%s.%s(%r)" % (module, self.__class__.__name__, self._value_)
    if _is_single_bit(self._value_):
        return "%s.%s" % (module, self._name_)
    if self._boundary_ is not KEEP:
        return "|".join(["%s.%s" % (module, name) for name in self.name.split("|")])
    return "|".join([name if name[0].isdigit() else "%s.%s" % (module, name) for name in self._name_.split("|")])


def global_str(self):
    """The text `NAME`, without the class."""
    if self._name_ is None:
        return "%s(%r)" % (self.__class__.__name__, self._value_)
    return self._name_


def global_enum(cls, update_str=False):
    """A decorator that makes the members global names of the module, and their texts so."""
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = global_str
    sys.modules[cls.__module__].__dict__.update(cls.__members__)
    return cls


def _simple_enum(etype=Enum, *, boundary=None, use_args=None):
    """A decorator that makes an enumeration of a plain class."""

    def decorate(cls):
        body = etype.__class__.__prepare__(cls.__name__, (etype,))
        for name, value in cls.__dict__.items():
            if name not in ("__dict__", "__weakref__"):
                body[name] = value
        return etype.__class__(cls.__name__, (etype,), body, boundary=boundary)

    return decorate


def _test_simple_enum(checked_enum, simple_enum):
    """Raise TypeError if the two enumerations differ."""
    failed = []
    checked, simple = checked_enum.__members__, simple_enum.__members__
    for name in [*checked, *[name for name in simple if name not in checked]]:
        if name not in simple:
            failed.append("missing member from simple enum: %r" % name)
        elif name not in checked:
            failed.append("extra member in simple enum: %r" % name)
        elif checked[name]._value_ != simple[name]._value_:
            failed.append("value of %r: %r and %r" % (name, checked[name]._value_, simple[name]._value_))
        elif checked[name]._name_ != simple[name]._name_:
            failed.append("name of %r: %r and %r" % (name, checked[name]._name_, simple[name]._name_))
    for attribute in ("_member_names_", "_member_type_", "_use_args_"):
        if getattr(checked_enum, attribute) != getattr(simple_enum, attribute):
            failed.append("different %s" % attribute)
    if failed:
        raise TypeError("enum mismatch:\n   %s" % "\n   ".join(failed))


class EnumCheck(StrEnum):
    """What `verify` can ask for."""

    __module__ = "enum"

    CONTINUOUS = "no skipped integer values"
    NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
    UNIQUE = "one name per value"


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    """A decorator that checks constraints of an enumeration."""

    __module__ = "enum"

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        for check in self.checks:
            if check is UNIQUE:
                duplicates = [(name, member.name) for name, member in enumeration.__members__.items() if name != member.name]
                if duplicates:
                    raise ValueError("aliases found in %r: %s" % (enumeration, ", ".join(["%s -> %s" % pair for pair in duplicates])))
            elif check is CONTINUOUS:
                _check_continuous(enumeration)
            elif check is NAMED_FLAGS:
                _check_named(enumeration)
        return enumeration


def _check_continuous(enumeration):
    values = {member.value for member in enumeration}
    if len(values) < 2:
        return
    low, high = min(values), max(values)
    if issubclass(enumeration, Flag):
        kind = "flag"
        missing = [2**i for i in range(_high_bit(low) + 1, _high_bit(high)) if 2**i not in values]
    else:
        kind = "enum"
        missing = [i for i in range(low + 1, high) if i not in values]
    if missing:
        raise ValueError("invalid %s %r: missing values %s" % (kind, enumeration.__name__, ", ".join([str(m) for m in missing]))[:256])


def _check_named(enumeration):
    names = enumeration._member_names_
    values = [member.value for member in enumeration]
    unnamed, aliases = 0, []
    for name, alias in enumeration._member_map_.items():
        if name in names or alias.value < 0:
            continue
        missed = [bit for bit in _iter_bits_lsb(alias.value) if bit not in values]
        if missed:
            aliases.append(name)
            for bit in missed:
                unnamed |= bit
    if aliases:
        if len(aliases) == 1:
            what = "alias %s is missing" % aliases[0]
        else:
            what = "aliases %s and %s are missing" % (", ".join(aliases[:-1]), aliases[-1])
        amount = "value 0x%x" % unnamed if _is_single_bit(unnamed) else "combined values of 0x%x" % unnamed
        raise ValueError("invalid Flag %r: %s %s [use enum.show_flag_values(value) for details]" % (enumeration.__name__, what, amount))
