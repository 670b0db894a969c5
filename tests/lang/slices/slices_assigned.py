# Assigning to and deleting slices of lists.
items = list(range(10))
items[2:5] = "ab"
print(items)
items[::3] = [100, 200, 300]
print(items)
items[5:2] = [-1]
print(items)
del items[1::4]
print(items)
items[:] = items[::-1]
print(items, items[-3:], items[10:], items[-100:2], items[::-3])
for action in ("items[::2] = [1]", "items[::0]", "items['a']", "items[1.5:]"):
    try:
        if action == "items[::2] = [1]":
            items[::2] = [1]
        elif action == "items[::0]":
            items[::0]
        elif action == "items['a']":
            items["a"]
        else:
            items[1.5:]
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
items[1:1] = items
print(items)
