# Assignment: stars, nesting, order, chained and swapped targets, errors.
a, *b = 1, 2, 3
*c, d = "xyz"
e, (f, *g), [h] = 1, (2, 3, 4), [5]
print(a, b, c, d, e, f, g, h)
i = j = k = []
i.append(1)
print(k, i is j)
l, m = 1, 2
l, m = m, l
print(l, m)
x = [0, 0]
n, x[n] = 1, "set"
print(x)
(o), [p], (q,) = 1, [2], (3,)
print(o, p, q)
for r, *s in [(1, 2, 3), "ab"]:
    print(r, s)
first, *_, last = range(10)
print(first, last, [*range(2), *[5]], (*"ab", 1), {**{"k": 1}, "l": 2})


def log(name):
    print("eval", name)
    return {}


log("target1")["x"], log("target2")["y"] = log("value") or (1, 2)
log("a")["k"] = log("b")["k"] = "chain"
for text in ["a, b = 1", "a, b = 1,", "a, b = 1, 2, 3", "a, *b, c = [1]", "[a, b] = {}", "a, b = 'abc'", "*a, = 3", "(a, b), c = 1, 2", "x[5] = 1"]:
    try:
        exec(text)
        print("fine", text)
    except (TypeError, ValueError, IndexError) as error:
        print(text, "->", error)
for text in ["*a = 1", "*a, *b = 1", "a + 1 = 2", "f() = 1", "None = 1", "(a, b) += 1", "'x' = 1", "del f()", "del *a", "[a, f()] = 1", "a = *b", "*a", "del (a, b), [c]",
             "for f() in x: pass", "for 1 in x: pass", "with a as f(): pass", "a = yield = 1", "x = (*a)", "print(*a, **b) = 1", "a: b = c = d", "{} = 1", "`a`", "a := 1"]:
    try:
        compile(text, "t", "exec")
        print("fine", text)
    except SyntaxError as error:
        print(text, "->", error.msg)
