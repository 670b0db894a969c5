import warnings


def noisy(n):
    warnings.warn(f"noise {n}", stacklevel=2)


with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always")
    noisy(1)
    noisy(1)
    warnings.warn("old", DeprecationWarning)
    warnings.warn(SyntaxWarning("instance"))
print([(str(w.message), w.category.__name__, w.lineno) for w in log])
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("default")
    for i in range(3):
        noisy("same")
print(len(log))
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("once")
    noisy("x")
    noisy("x")
print(len(log))
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        noisy("raised")
    except UserWarning as e:
        print(repr(e))
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("ignore")
    noisy("dropped")
print(log)
for bad in (
    lambda: warnings.warn("x", 5),
    lambda: warnings.warn("x", ValueError),
    lambda: warnings.simplefilter("nope"),
    lambda: warnings.simplefilter("error", lineno=-1),
):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
manager = warnings.catch_warnings()
print(manager)
try:
    manager.__exit__()
except RuntimeError as e:
    print(e)
print(warnings.formatwarning("m", UserWarning, "nowhere.py", 3, "  code()  "))


@warnings.deprecated("use other")
def old():
    return 1


with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always")
    print(old(), log[0].message, log[0].category.__name__)
