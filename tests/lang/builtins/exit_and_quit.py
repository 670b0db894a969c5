# exit and quit raise SystemExit.
for call in (lambda: exit(), lambda: exit(3), lambda: quit("bye"), lambda: exit(code=5), lambda: quit(None)):
    try:
        call()
    except SystemExit as e:
        print(repr(e), e.code, e.args)
try:
    exit(1, 2)
except TypeError as e:
    print(type(e).__name__)
print("the end")
exit()
print("not reached")
