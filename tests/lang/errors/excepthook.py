import sys


def hook(kind, value, tb):
    print("hook", kind.__name__, value, tb is not None)


sys.excepthook = hook
print("last line")
raise ValueError("to the hook")
