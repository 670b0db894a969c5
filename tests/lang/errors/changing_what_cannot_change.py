class C: pass
cases = ["'abc'[10**20] = 1", "(1,)[10**20] = 1", "b'a'[10**20] = 1", "range(3)[10**20] = 1", "'abc'[0] = 'x'", "(1,)['k'] = 2", "{1}[0] = 1", "5[0] = 1",
         "del 'abc'[10**20]", "del (1,)[0]", "del 'abc'['x']", "del {1}[0]", "del 5[0]", "del C()[0]", "del C()[10**20]", "C()[10**20] = 1", "del C()['k']"]
for case in cases:
    try:
        exec(case)
    except Exception as e:
        print(case, type(e).__name__, e)
for left, right in ((C(), [1]), (C(), "a"), ({}, [1]), (1.5, [1]), ([1], C()), (None, (1,))):
    try:
        left *= right
    except TypeError as e:
        print(e)
    try:
        left * right
    except TypeError as e:
        print(e)
