def loud(n):
    for i in range(n):
        print("make", i)
        yield i
g = (i * 10 for i in loud(3))
print("made")
print(next(g))
print(list(g))
first = next((i for i in loud(5) if i > 1), None)
print(first)
try:
    h = (i for i in 5)
except TypeError as e:
    print(e)
k = (1 / i for i in [1, 0])
print(next(k))
try:
    next(k)
except ZeroDivisionError as e:
    print(e)
print(list(k))
