# Order of ends: with blocks, finally, __del__, callbacks.
import weakref

log = []


class Resource:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log.append(f"enter {self.name}")
        return self

    def __exit__(self, *exception):
        log.append(f"exit {self.name}")

    def __del__(self):
        log.append(f"del {self.name}")


with Resource("one") as r:
    watch = weakref.ref(r, lambda _: log.append("watched"))
del r
print(log)
log.clear()
try:
    with Resource("two") as r:
        raise ValueError("inside")
except ValueError as e:
    log.append(str(e))
finally:
    log.append("finally")
del r
print(log[:4])
log = []
