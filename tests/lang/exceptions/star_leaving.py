# What an except* block may not have, and what is raised after it.
for text in ["try: pass\nexcept* A:\n  break", "for i in x:\n  try: pass\n  except* A:\n    continue", "def f():\n  try: pass\n  except* A:\n    return 1",
             "try: pass\nexcept* A: pass\nexcept B: pass", "try: pass\nexcept*: pass", "try: pass\nexcept A: pass\nexcept* B: pass"]:
    try:
        compile(text, "t", "exec")
        print("fine")
    except SyntaxError as error:
        print(error.msg)
for i in range(2):
    try:
        raise ExceptionGroup("g", [ValueError(i), KeyError(i)])
    except* ValueError as group:
        for j in range(3):
            if j:
                break
        print(group.exceptions)
    except* KeyError:
        def nested():
            return "inner"
        print(nested())
try:
    try:
        raise ExceptionGroup("outer", [OSError(1), TypeError(2)])
    except* OSError:
        raise RuntimeError("new")
except ExceptionGroup as group:
    print(group.message, [type(e).__name__ for e in group.exceptions])
try:
    try:
        raise ValueError("plain")
    except* ValueError as group:
        print(repr(group))
        raise
except BaseException as error:
    print(repr(error))
