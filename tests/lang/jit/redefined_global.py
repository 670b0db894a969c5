"""A global function and a global number are replaced while loops that use them are hot."""
def step(x):
    return x + 1

total = 0
for i in range(300):
    if i == 150:
        def step(x):
            return x + 100
    total = step(total)
print(total)

factor = 2
def scaled(n):
    global factor
    s = 0
    for i in range(n):
        s += factor * i
        if i == n // 2:
            factor = factor + 1
    return s
print(scaled(200), factor)
print(scaled(200), factor)

def swap():
    global step
    step = lambda x: x * 2 % 1000003
t = 1
for i in range(500):
    t = step(t)
    if i == 321:
        swap()
print(t)

def call(n):
    return len(str(n))
found = 0
for i in range(200):
    found += call(i)
    if i == 100:
        len = lambda s: 1000
print(found)
del len
print(len("abc"))

counter = 0
def bump():
    global counter
    counter += 1
for i in range(1000):
    bump()
    if i % 97 == 0:
        counter -= 1
print(counter)
deep = []
for i in range(60):
    deep = [deep, i]
print(deep)
late = []
for i in range(120):
    if i > 60:
        late.append(born)
    if i == 60:
        born = "yes"
    if i == 90:
        born = "later"
print(late.count("yes"), late.count("later"))
try:
    for i in range(200):
        if i == 170:
            del born
        x = born
except NameError as e:
    print(i, e)
