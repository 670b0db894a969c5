"""The name under which `collections.abc` is known where `collections` must not be imported."""
from collections.abc import *
from collections.abc import __all__
