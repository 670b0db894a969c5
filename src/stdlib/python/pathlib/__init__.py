"""Paths as objects."""

from ._pure import PurePath, PurePosixPath, PureWindowsPath, UnsupportedOperation
from ._path import Path, PosixPath, WindowsPath

__all__ = [
    "UnsupportedOperation", "PurePath", "PurePosixPath", "PureWindowsPath", "Path", "PosixPath", "WindowsPath",
]

for _class in (PurePath, PurePosixPath, PureWindowsPath, Path, PosixPath, WindowsPath, UnsupportedOperation):
    _class.__module__ = "pathlib._local"
UnsupportedOperation.__module__ = "pathlib._abc"
del _class
