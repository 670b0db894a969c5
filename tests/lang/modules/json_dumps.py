import json
import io

data = {"a": [1, 2.5, -0.0, 1e100, None, True, False], "b": {"c": "é\n\"q\"\\/\x01😀"}, "d": (), "e": {}, "big": 2**70}
print(json.dumps(data))
print(json.dumps(data, ensure_ascii=False, separators=(",", ":")))
print(json.dumps(data, indent=2, sort_keys=True))
print(json.dumps([[], {}, [1, {"x": [2]}]], indent="\t"))
print(json.dumps({1: "int", 1.5: "float", True: "bool", None: "none", "s": 0}))
print(json.dumps([float("nan"), float("inf"), -float("inf")]))
print(json.dumps({(1, 2): 3, "kept": 4}, skipkeys=True), json.dumps("text"), json.dumps(3), json.dumps(None))


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, complex):
            return {"re": o.real, "im": o.imag}
        if isinstance(o, set):
            return sorted(o)
        return super().default(o)


print(json.dumps({"z": 1 + 2j, "s": {3, 1, 2}}, cls=Encoder))
print(json.dumps([1j], default=str), Encoder(indent=1).encode([1j]))
loop = []
loop.append(loop)
for bad in [
    lambda: json.dumps(object()),
    lambda: json.dumps({(1,): 2}),
    lambda: json.dumps(loop),
    lambda: json.dumps(float("nan"), allow_nan=False),
    lambda: json.dumps([{1, 2}]),
    lambda: json.dumps(b"x"),
]:
    try:
        bad()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, str(e).split(" at 0x")[0])
out = io.StringIO()
json.dump({"k": [1, 2]}, out, indent=1)
print(out.getvalue())


class MyInt(int):
    def __repr__(self):
        return "never shown"


class MyStr(str):
    pass


print(json.dumps([MyInt(5), MyStr("x"), {MyStr("k"): MyInt(1)}]), "".join(json.JSONEncoder().iterencode([1])))
