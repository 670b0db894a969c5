# What a match statement may not have.
for text in ["case a, a: pass", "case a | 1: pass", "case 1 | a: pass", "case [*a, *b]: pass", "case {**rest, 'x': 1}: pass",
             "case f'': pass", "case A(x=1, x=2): pass", "case -a: pass", "case 1 + 2: pass",
             "case 0j + 0: pass", "case _ as x | 1: pass", "case x: pass\n case 1: pass", "case _: pass\n case 1: pass",
             "case a.b as _: pass", "case {x: 1}: pass", "case [a, b] | [b, c]: pass", "case {-1: 2, **_}: pass", "case 1 as 2: pass"]:
    try:
        compile(f"match s:\n {text}\n", "t", "exec")
        print("fine:", text)
    except SyntaxError as error:
        print(text, "->", error.msg)
match = {"match": 1}
match["case"] = 2
case, _ = match.values()
print(match, case, _)
print([match for match in range(3)], (lambda match, case: match + case)(1, 2))
