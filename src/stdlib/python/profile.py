"""Not there: `mimeo perf` shows where the time goes."""

__all__ = ["run", "runctx", "Profile"]


def _refuse(name):
    def refused(*args, **kwargs):
        raise NotImplementedError(f"mimeo does not support profile.{name} yet: see `mimeo perf`")

    return refused


run, runctx, Profile = _refuse("run"), _refuse("runctx"), _refuse("Profile")
