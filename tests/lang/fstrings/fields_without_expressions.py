# What is said where a field of an f-string holds no expression.
for code in "f'{,}'", "f'{.}'", "f'{**a}'", "f'{*}'", "f'{- }'", "f'{}'", "f'{!r}'", "f'{a+}'", "f'{not}'":
    try:
        compile(code, "<string>", "eval")
    except SyntaxError as e:
        print(code, e.msg, e.offset)
