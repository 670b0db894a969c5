from string import Template, Formatter, capwords
import string

t = Template("$who likes ${what}s, $$5 and $who's friend")
print(t.substitute(who="tim", what="kung pao"), t.safe_substitute(who="x"), t.template, t.get_identifiers(), t.is_valid())
for bad in (lambda: t.substitute(who="x"), lambda: Template("$").substitute(), lambda: Template("${a").substitute(a=1), lambda: Template("a\n $1").substitute()):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)


class Percent(Template):
    delimiter = "%"
    idpattern = "[a-z]+_[a-z]+"


print(Percent("%a_b %ab %% %{c_d}").safe_substitute({"a_b": 1, "c_d": 2}), Template("$x").substitute({"x": 1}, x=2), capwords("hello  big\tworld"), capwords("a-b-c", "-"))


class Strict(Formatter):
    def check_unused_args(self, used, args, kwargs):
        unused = set(range(len(args))) - used | set(kwargs) - used
        if unused:
            raise ValueError(f"unused {sorted(map(str, unused))}")

    def get_field(self, name, args, kwargs):
        if name.startswith("_"):
            raise ValueError("private")
        return super().get_field(name, args, kwargs)


f = Strict()
for template, args, kwargs in (("{} {x}", (1,), {"x": 2}), ("{0}", (1, 2), {}), ("{_x}", (), {"_x": 1}), ("{0.real:>4}|{1[k]!r:^7}|", (5, {"k": "v"}), {}), ("{:{w}}", (7,), {"w": 4})):
    try:
        print(f.format(template, *args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)
print(string.digits, string.hexdigits, string.punctuation, repr(string.whitespace), len(string.printable), string.ascii_letters[:30])
