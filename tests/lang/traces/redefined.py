"""A function that is redefined in the midst of the loop that calls it."""


def f(x):
    return x + 1
def main():
    global f
    t = 0
    for i in range(5000):
        t = f(t)
        if i == 2500:
            def f(x):
                return x + 2
    return t
print(main())
