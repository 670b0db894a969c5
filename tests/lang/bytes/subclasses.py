# Classes derived from bytes and bytearray.
class Tag(bytes):
    def __new__(cls, data, note=None):
        self = super().__new__(cls, data)
        self.note = note
        return self

    def shout(self):
        return self.upper() + b"!"

t = Tag(b"abc", note="hi")
print(t, t.note, t.shout(), type(t[1:]).__name__, type(t + t).__name__, t == b"abc", hash(t) == hash(b"abc"), {t: 1}[b"abc"])
print(type(bytes(t)).__name__, type(Tag.fromhex("00")).__name__, isinstance(t, bytes), t.__bytes__() is t)

class Log(bytearray):
    def __init__(self, *args, limit=5):
        super().__init__(*args)
        self.limit = limit

    def append(self, b):
        super().append(b)
        del self[: -self.limit]

log = Log(b"abc", limit=4)
for c in b"defg":
    log.append(c)
print(log, log.limit, len(log), type(log.copy()).__name__, log[0], log + b"x")
