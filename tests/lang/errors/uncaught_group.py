print("before")
try:
    raise ExceptionGroup("first", [ValueError("a"), OSError("b")])
except* ValueError:
    pass
