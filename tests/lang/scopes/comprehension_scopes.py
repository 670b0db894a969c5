# Variables of comprehensions are their own; closures made in them; walrus binds outside.
i = "kept"
print([i for i in range(3)], {i for i in range(1)}, {i: i for i in range(1)}, list(i for i in range(2)), i)
funcs = [lambda: n for n in range(3)]
print([f() for f in funcs])
funcs = [lambda n=n: n for n in range(3)]
print([f() for f in funcs])
print([(last := k) for k in range(3)], last)
print([[a * b for a in range(2)] for b in range(3)], [a for b in [[1], [2, 3]] for a in b])


def walrus():
    total = 0
    parts = [total := total + v for v in range(5)]
    return total, parts, any((hit := n) > 2 for n in range(5)), hit


print(walrus())


def late():
    result = [name for name in "ab"]
    try:
        return name
    except NameError as error:
        return result, str(error)


print(late())
gen = (undefined for q in range(2))
try:
    next(gen)
except NameError as error:
    print(error)
for text in ["[i := 0 for i in range(5)]", "[[(i := 0) for j in range(5)] for i in range(5)]", "[i for i in range(5) if (j := 0) for j in range(5)]",
             "[i for i in (j := range(5))]", "class C: [(x := y) for y in [1]]", "{k: v for k, v in z if (k := 1)}", "(x := 1) = 2", "x = y := 1",
             "f(a=b:=1)", "[x for x in range(3) if lambda: (yield)]", "[(yield) for x in y]"]:
    try:
        compile(text, "t", "exec")
        print("fine", text)
    except SyntaxError as error:
        print(error.msg)
