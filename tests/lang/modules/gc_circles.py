# gc.collect() finds circles, and says how many objects were in them.
import gc


class Node:
    def __init__(self, name):
        self.name = name
        self.next = self

    def __del__(self):
        print("end of", self.name)


gc.collect()
a = []
a.append(a)
del a
print(gc.collect())
d = {}
d["me"] = d
del d
print(gc.collect())
node = Node("one")
del node
print(gc.collect() > 0)
print(gc.collect())
left, right = Node("left"), Node("right")
left.next, right.next = right, left
del left
gc.collect()
print("right is", right.name)
del right
gc.collect()
print("done")
