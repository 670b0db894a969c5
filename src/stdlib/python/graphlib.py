"""An order of things that come after each other."""

__all__ = ["TopologicalSorter", "CycleError"]


class CycleError(ValueError):
    """Things come after themselves."""


class TopologicalSorter:
    """Gives the nodes of a graph, each after those it depends on."""

    def __init__(self, graph=None):
        self._before, self._after, self._ready, self._out, self._done = {}, {}, None, set(), 0
        if graph is not None:
            for node, predecessors in graph.items():
                self.add(node, *predecessors)

    def add(self, node, *predecessors):
        if self._ready is not None:
            raise ValueError("Nodes cannot be added after a call to prepare()")
        self._before[node] = self._before.get(node, 0) + len(predecessors)
        self._after.setdefault(node, [])
        for p in predecessors:
            self._before.setdefault(p, 0)
            self._after.setdefault(p, []).append(node)

    def prepare(self):
        if self._ready is not None:
            raise ValueError("cannot prepare() more than once")
        self._ready = [node for node, n in self._before.items() if n == 0]
        cycle = self._find_cycle()
        if cycle:
            raise CycleError("nodes are in a cycle", cycle)

    def get_ready(self):
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        found = tuple(self._ready)
        self._ready.clear()
        self._out.update(found)
        return found

    def is_active(self):
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        return self._done < len(self._out) or bool(self._ready)

    def __bool__(self):
        return self.is_active()

    def done(self, *nodes):
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        for node in nodes:
            if node not in self._before:
                raise ValueError(f"node {node!r} was not added using add()")
            if self._before[node] == -1:
                raise ValueError(f"node {node!r} was already marked done")
            if node not in self._out:
                raise ValueError(f"node {node!r} was not passed out (still not ready)")
            self._before[node] = -1
            self._done += 1
            for after in self._after[node]:
                self._before[after] -= 1
                if self._before[after] == 0:
                    self._ready.append(after)

    def _find_cycle(self):
        stack, iterators, seen, places = [], [], set(), {}
        for node in self._before:
            if node in seen:
                continue
            while True:
                if node in seen:
                    if node in places:
                        return stack[places[node] :] + [node]
                else:
                    seen.add(node)
                    iterators.append(iter(self._after[node]))
                    places[node] = len(stack)
                    stack.append(node)
                while stack:
                    try:
                        node = next(iterators[-1])
                        break
                    except StopIteration:
                        del places[stack.pop()]
                        iterators.pop()
                else:
                    break
        return None

    def static_order(self):
        self.prepare()
        while self.is_active():
            group = self.get_ready()
            yield from group
            self.done(*group)
