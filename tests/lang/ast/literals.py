# ast.literal_eval: values, and what it refuses.
import ast

for text in ["1", "-1", "+1.5", "1 + 2j", "-3 - 4j", "'a' 'b'", "b'x'", "[1, (2, {3: {4}})]", "set()", "None", "True", "...", " \t[1]", "{}", "()", "1_000",
             "0x1F", "{'a': [None]}", "'\\N{BULLET}'"]:
    print(repr(ast.literal_eval(text)))
for text in ["a", "1 + 2", "f()", "[x for x in y]", "1 if 2 else 3", "-'a'", "{**a}", "f'x'", "1 +", "set(1)", "1 + 2j + 3j", "[1, a]", "1j + 1"]:
    try:
        print(ast.literal_eval(text))
    except (ValueError, SyntaxError, TypeError) as error:
        text = str(error)
        print(type(error).__name__, text[:text.index("<ast")] if "<ast" in text else text)
print(ast.literal_eval(ast.Constant(3)), ast.literal_eval(ast.parse("[1]", mode="eval")))
try:
    ast.literal_eval(b"1" if False else 3)
except ValueError as error:
    print(error)
