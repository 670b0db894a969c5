# A dict that changes while it is walked is noticed, also when its length stays.
for change in ("add", "delete and add", "clear"):
    d = {0: 0}
    try:
        for k in d:
            if change == "add":
                d[k + 1] = 0
            elif change == "clear":
                d.clear()
            else:
                del d[k]
                d[k] = 0
        print("not noticed")
    except RuntimeError as e:
        print(change, "->", e)
d = {i: i for i in range(5)}
for k in list(d):
    if k % 2:
        del d[k]
print(d, d.popitem(), d.popitem(), d)
d[9] = 9
print(list(d), list(reversed(d)))
while d:
    d.popitem()
d["new"] = 1
print(d, list(d.items()))
view = d.keys()
print(type(view.mapping).__name__, view.mapping["new"])
try:
    view.mapping["x"] = 1
except TypeError as e:
    print(e)
