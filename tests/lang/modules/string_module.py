import string
from string import Formatter, Template

print(string.ascii_letters, string.digits, string.hexdigits, string.octdigits, string.punctuation, repr(string.whitespace))
print(string.capwords("hello  big world"), string.capwords("a-b-c", "-"))
t = Template("$who likes ${what} for $$5")
print(t.substitute(who="tim", what="kung pao"), "|", t.safe_substitute(who="x"), t.is_valid(), t.get_identifiers())
print(t.substitute({"who": 1, "what": 2}, what=3))
for bad in ("$who $", "line\n  $-x"):
    try:
        Template(bad).substitute(who=1)
    except ValueError as e:
        print(e)
try:
    t.substitute(who=1)
except KeyError as e:
    print("KeyError", e)

class Percent(Template):
    delimiter = "%"
    idpattern = "[a-z]+"

print(Percent("%a is 100%%").substitute(a="it"))
f = Formatter()
print(f.format("{0} {1!r:>6} {name.real[0]}" if False else "{0} {1!r:>6} {n.real}", 1, "a", n=5), f.format("{} {}", 1, 2), f.format("{:{}}", "x", 4) + "|")
print(list(f.parse("a{b!r:c{d}}e{{f}}")), f.get_field("0.real", (3,), {}))

class Default(Formatter):
    def get_value(self, key, args, kwargs):
        if isinstance(key, str):
            return kwargs.get(key, "?")
        return super().get_value(key, args, kwargs)

print(Default().format("{a} {b}", a=1))
for text, args in [("{} {0}", (1,)), ("{0} {}", (1, 2)), ("{", ()), ("}", ()), ("{!x}", (1,)), ("{a", ())]:
    try:
        print(f.format(text, *args))
    except ValueError as e:
        print(repr(text), e)
