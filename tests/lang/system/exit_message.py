import atexit
import sys

atexit.register(print, "atexit runs after sys.exit")
print("before")
try:
    sys.exit("the message goes to standard error")
finally:
    print("finally")
