import io
import pickle

f = io.BytesIO()
for v in (1, "two", [3]):
    pickle.dump(v, f)
f.seek(0)
print(pickle.load(f), pickle.load(f), pickle.load(f))
try:
    pickle.load(f)
except EOFError as e:
    print("EOFError", e)


class Own(pickle.Pickler):
    def persistent_id(self, obj):
        return ("number", str(obj)) if isinstance(obj, int) and obj > 100 else None


class Back(pickle.Unpickler):
    def persistent_load(self, pid):
        return int(pid[1]) * 2

    def find_class(self, module, name):
        if name == "complex":
            raise pickle.UnpicklingError("not allowed")
        return super().find_class(module, name)


out = io.BytesIO()
Own(out).dump([1, 500, "x"])
print(Back(io.BytesIO(out.getvalue())).load())


def local():
    class Hidden:
        pass

    return Hidden()


class NoPickle:
    def __reduce__(self):
        raise TypeError("refuses")


for bad in [
    lambda: pickle.dumps(lambda: 1),
    lambda: pickle.dumps(NoPickle()),
    lambda: pickle.loads(b""),
    lambda: pickle.loads(b"zzz"),
    lambda: pickle.loads(b"\x80\x04K"),
    lambda: pickle.loads(b"."),
    lambda: pickle.loads(b"cno_such_module\nx\n."),
    lambda: pickle.loads(pickle.dumps(1)[:-1]),
    lambda: pickle.dumps(1, 99),
    lambda: Back(io.BytesIO(pickle.dumps(1j))).load(),
    lambda: pickle.dumps((i for i in [])),
    lambda: pickle.loads("text"),
]:
    try:
        print(bad())
    except (pickle.PickleError, AttributeError, TypeError, EOFError, ValueError, ImportError) as e:
        print(type(e).__name__, str(e).split(" at 0x")[0].split("<function")[0])
print(issubclass(pickle.PicklingError, pickle.PickleError), pickle.DEFAULT_PROTOCOL, pickle.HIGHEST_PROTOCOL)
