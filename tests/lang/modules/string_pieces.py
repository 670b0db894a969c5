import string
from string import Formatter

f = Formatter()
for template in ["a{0.b[c]!r:>{w}}z", "{{x}}", "{}", "{a[0][k].b:}", "plain", "", "{:{}}{x!s}"]:
    print(template, list(f.parse(template)))
for bad in ["{", "}", "{a", "{a!}", "{a!rx}", "{{}", "a}b"]:
    try:
        print(list(f.parse(bad)))
    except ValueError as e:
        print(bad, "->", e)
import _string
first, rest = _string.formatter_field_name_split("obj.attr[3][key].x")
print(first, list(rest))
first, rest = _string.formatter_field_name_split("7[a]")
print(first, list(rest))
for name in ["a..b", "a[", "a[]", "a[0]x"]:
    try:
        first, rest = _string.formatter_field_name_split(name)
        print(first, list(rest))
    except ValueError as e:
        print(name, "->", e)
try:
    _string.formatter_parser(1)
except TypeError as e:
    print(e)


class Upper(Formatter):
    def convert_field(self, value, conversion):
        if conversion == "u":
            return str(value).upper()
        return super().convert_field(value, conversion)

    def get_value(self, key, args, kwargs):
        return kwargs.get(key, "<%s>" % key) if isinstance(key, str) else args[key]


print(Upper().format("{0!u} {name!u} {missing}", "abc", name="Bob"))
print(Upper().vformat("{:>6}|{:<6}|{:^6}", ("a", "b", "c"), {}))
