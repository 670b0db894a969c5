"""Who uses the program; passwords are asked for."""

import os

__all__ = ["getpass", "getuser", "GetPassWarning"]


class GetPassWarning(UserWarning):
    """A password may be seen."""


def getuser():
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        if os.environ.get(name):
            return os.environ[name]
    return "root" if os.getuid() == 0 else str(os.getuid())


def getpass(prompt="Password: ", stream=None):
    raise NotImplementedError("mimeo does not support getpass.getpass() yet")
