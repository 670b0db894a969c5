import json
from decimal import Decimal
from fractions import Fraction

print(json.loads(' {"a": [1, -2.5e3, 0, -0, 1E2, true, false, null], "b": {}, "c": [], "d": ""} '))
print(json.loads('"\\u00e9\\n\\t\\"\\\\\\/\\ud83d\\ude00 plain é"'), json.loads("12345678901234567890123"))
print(json.loads(b'{"k": "v"}'), json.loads(bytearray(b"[1]")), json.loads("[1]".encode("utf-16")))
print(json.loads("[NaN, Infinity, -Infinity]"))
print(json.loads("[1.1, 2]", parse_float=Decimal, parse_int=float), json.loads("[NaN]", parse_constant=str.lower))
print(json.loads('{"a": 1, "a": 2}'), json.loads('{"a": 1, "a": 2}', object_pairs_hook=list))
print(json.loads('{"p": {"x": 1}}', object_hook=lambda d: tuple(d.items())))
print(json.JSONDecoder().raw_decode('[1, 2] tail'), json.JSONDecoder().raw_decode('xx"y"', 2))
bad = [
    "", " ", "{", "[", "[1", "[1,", "[1,]", '{"a"', '{"a":', '{"a":1', '{"a":1,', '{"a":1,}', "{1:2}", "{'a':1}", "nul", "tru",
    "[1 2]", '{"a" 1}', '"abc', '"a\\', '"\\x"', '"\\u12"', '"\\u12g4"', '"a\nb"', "01", "-", "1.", ".5", "1e", "+1", "[1]x", "[]]",
    '\n\n  {"a":\n  ?}', "é?", '["é", ?]',
]
for text in bad:
    try:
        print(repr(text), json.loads(text))
    except json.JSONDecodeError as e:
        print(repr(text), "|", e, "|", e.msg, e.pos, e.lineno, e.colno)
print(json.loads('"a\nb"', strict=False) == "a\nb", issubclass(json.JSONDecodeError, ValueError))
for wrong in [3, None, ["x"]]:
    try:
        json.loads(wrong)
    except TypeError as e:
        print(e)
try:
    json.loads("\ufeff[]")
except json.JSONDecodeError as e:
    print(e)
deep = "[" * 300 + "]" * 300
v, n = json.loads(deep), 0
while v:
    v, n = v[0], n + 1
print(n, json.loads(json.dumps({"round": [1, {"trip": "é"}]})))
