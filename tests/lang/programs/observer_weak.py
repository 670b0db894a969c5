# Observers that are forgotten when nobody else holds them.
import weakref


class Signal:
    def __init__(self):
        self._handlers = []

    def connect(self, method):
        self._handlers.append(weakref.WeakMethod(method, self._forget))

    def _forget(self, reference):
        self._handlers.remove(reference)
        print("forgot one,", len(self._handlers), "left")

    def send(self, *args):
        return [handler()(*args) for handler in list(self._handlers)]


class Listener:
    def __init__(self, name):
        self.name = name

    def hear(self, what):
        return f"{self.name} heard {what}"


signal = Signal()
a, b = Listener("a"), Listener("b")
signal.connect(a.hear)
signal.connect(b.hear)
print(signal.send("knock"))
del a
print(signal.send("bell"))
del b
print(signal.send("nothing"))
