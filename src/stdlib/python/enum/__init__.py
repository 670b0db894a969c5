"""Enumerations: classes whose attributes are their only instances. This file has the names, the others what they are."""

from enum._namespace import (
    EnumDict, _auto_null, _is_descriptor, _is_dunder, _is_internal_class, _is_private, _is_single_bit, _is_sunder, _iter_bits_lsb, _high_bit,
    _make_class_unpicklable, auto, bin, member, nonmember, property, show_flag_values,
)
from enum._type import Enum, EnumType, IntEnum, ReprEnum, StrEnum, _reduce_ex_by_global_name, pickle_by_enum_name, pickle_by_global_name
from enum._flags import CONFORM, EJECT, KEEP, STRICT, Flag, FlagBoundary, IntFlag
from enum._checks import (
    CONTINUOUS, NAMED_FLAGS, UNIQUE, EnumCheck, _simple_enum, _test_simple_enum, global_enum, global_enum_repr, global_flag_repr, global_str,
    unique, verify,
)

EnumMeta = EnumType
_EnumDict = EnumDict

__all__ = [
    "EnumType", "EnumMeta", "EnumDict", "Enum", "IntEnum", "StrEnum", "Flag", "IntFlag", "ReprEnum", "auto", "unique", "property", "verify",
    "member", "nonmember", "FlagBoundary", "STRICT", "CONFORM", "EJECT", "KEEP", "global_flag_repr", "global_enum_repr", "global_str",
    "global_enum", "EnumCheck", "CONTINUOUS", "NAMED_FLAGS", "UNIQUE", "pickle_by_global_name", "pickle_by_enum_name",
]
