import sys

for f in (sys.exit, exit, quit):
    for args in [(), (0,), (3,), ("message",), (None,)]:
        try:
            f(*args)
        except SystemExit as e:
            print(e.code, e.args, end=" ")
print()
try:
    sys.exit((1, 2))
except SystemExit as e:
    print(e.code)
try:
    raise SystemExit(1, 2)
except SystemExit as e:
    print(e.code, e.args)


def cleanup():
    try:
        sys.exit(5)
    finally:
        print("finally runs")


try:
    cleanup()
except BaseException as e:
    print(type(e).__name__, isinstance(e, Exception))
print("the end")
exit()
