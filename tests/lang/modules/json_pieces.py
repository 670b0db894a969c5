import json

encoder = json.JSONEncoder()
print(list(encoder.iterencode({"a": [1, "two", [None]], "b": {}})), list(encoder.iterencode([])))
print(list(json.JSONEncoder(indent=1).iterencode([1, {"b": 2}])))
print(json.dumps("\ud800x"), ascii(json.loads('"\\ud800\\u0041"')), ascii(json.loads('"\\ud83d\\ude00"')))


class Points(json.JSONEncoder):
    def default(self, o):
        return [o.real, o.imag] if isinstance(o, complex) else super().default(o)


print(Points().encode({"z": 1 + 2j}), json.dumps([1j], cls=Points, indent=2))
