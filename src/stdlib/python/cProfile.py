"""Not there: `mimeo perf` shows where the time goes."""
from _refused import refused

__all__ = ["run", "runctx", "Profile"]

run, runctx, Profile = (refused("cProfile", name, "see `mimeo perf`") for name in __all__)
