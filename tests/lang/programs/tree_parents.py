# A tree whose children know their parents weakly: it goes when the root goes.
import weakref


class Node:
    count = 0

    def __init__(self, name, parent=None):
        Node.count += 1
        self.name, self.children = name, []
        self._parent = None if parent is None else weakref.ref(parent)
        if parent is not None:
            parent.children.append(self)

    @property
    def parent(self):
        return None if self._parent is None else self._parent()

    @property
    def path(self):
        return (self.parent.path if self.parent else "") + "/" + self.name

    def walk(self):
        yield self
        for child in self.children:
            yield from child.walk()

    def __del__(self):
        Node.count -= 1


def main():
    root = Node("top")
    for letter in "ab":
        child = Node(letter, root)
        for digit in "12":
            leaf = Node(digit, child)
    print([n.path for n in root.walk()], Node.count)
    print(leaf.parent is child, root.parent)
    del root, child
    print(leaf.parent, leaf.path, Node.count)


main()
