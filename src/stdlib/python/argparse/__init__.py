"""Command lines: what a program takes is declared, parsed and explained."""

from ._base import ArgumentError, ArgumentTypeError, Namespace, ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS, ZERO_OR_MORE
from ._help import (
    ArgumentDefaultsHelpFormatter, HelpFormatter, MetavarTypeHelpFormatter, RawDescriptionHelpFormatter, RawTextHelpFormatter,
)
from ._actions import Action, BooleanOptionalAction, FileType, _SubParsersAction
from ._parser import ArgumentParser, _ArgumentGroup, _MutuallyExclusiveGroup

__all__ = [
    "ArgumentParser", "ArgumentError", "ArgumentTypeError", "BooleanOptionalAction", "FileType", "HelpFormatter",
    "ArgumentDefaultsHelpFormatter", "RawDescriptionHelpFormatter", "RawTextHelpFormatter", "MetavarTypeHelpFormatter",
    "Namespace", "Action", "ONE_OR_MORE", "OPTIONAL", "PARSER", "REMAINDER", "SUPPRESS", "ZERO_OR_MORE",
]

for _name in __all__ + ["_SubParsersAction", "_ArgumentGroup", "_MutuallyExclusiveGroup"]:
    if isinstance(globals()[_name], type):
        globals()[_name].__module__ = "argparse"
del _name
