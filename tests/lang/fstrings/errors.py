# f-strings that are wrong, when they are read and when they are run.
for text in ["f'{}'", "f'{ }'", "f'}'", "f'{a!x}'", "f'{a!}'", "f'{a b}'", "f'{'", "f'{a:{b:{c}}}'", "f'{a!r'", "f'{lambda x: 1}'"]:
    try:
        compile(text, "t", "eval")
        print("fine", text)
    except SyntaxError as error:
        print(text, error.msg) if text not in ("f'{'", "f'{a!r'", "f'{lambda x: 1}'", "f'{a!}'", "f'{}'", "f'{ }'") else print(text, "SyntaxError")
for text in ["f'{a:d}'", "f'{1:s}'", "f'{undefined}'", "f'{[]:x}'", "f'{1.5:d}'", "f'{\"x\":,}'", "f'{1:{\"q\"}}'", "f'{None:5}'"]:
    try:
        print(eval(text, {"a": "str"}))
    except (ValueError, NameError, TypeError) as error:
        print(text, type(error).__name__, error)


class Bad:
    def __format__(self, spec):
        return 3

    def __repr__(self):
        raise KeyError("repr")


for text in ["f'{b}'", "f'{b!r}'"]:
    try:
        eval(text, {"b": Bad()})
    except (TypeError, KeyError) as error:
        print(type(error).__name__, error)
