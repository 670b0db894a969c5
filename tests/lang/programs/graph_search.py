# Dijkstra, A*, breadth first search, topological order, components, spanning tree.
import heapq
from collections import defaultdict, deque
from itertools import count

EDGES = [("a", "b", 7), ("a", "c", 9), ("a", "f", 14), ("b", "c", 10), ("b", "d", 15), ("c", "d", 11), ("c", "f", 2), ("d", "e", 6), ("e", "f", 9), ("x", "y", 1)]
graph = defaultdict(dict)
for u, v, w in EDGES:
    graph[u][v] = graph[v][u] = w

def dijkstra(start):
    best, parent, queue = {start: 0}, {}, [(0, start)]
    while queue:
        d, u = heapq.heappop(queue)
        if d > best[u]:
            continue
        for v, w in graph[u].items():
            if (n := d + w) < best.get(v, float("inf")):
                best[v], parent[v] = n, u
                heapq.heappush(queue, (n, v))
    return best, parent

def path(parent, to):
    out = [to]
    while out[-1] in parent:
        out.append(parent[out[-1]])
    return "".join(reversed(out))

best, parent = dijkstra("a")
for node in sorted(best):
    print(node, best[node], path(parent, node))

def components():
    seen = set()
    for start in graph:
        if start in seen:
            continue
        part, queue = set(), deque([start])
        while queue:
            if (u := queue.popleft()) not in part:
                part.add(u)
                queue.extend(graph[u].keys() - part)
        seen |= part
        yield sorted(part)

print(list(components()))

def kruskal():
    leader = {u: u for u in graph}
    def find(u):
        while leader[u] != u:
            leader[u] = u = leader[leader[u]]
        return u
    for u, v, w in sorted(EDGES, key=lambda e: e[2]):
        if find(u) != find(v):
            leader[find(u)] = find(v)
            yield u + v, w

tree = list(kruskal())
print(tree, sum(w for _, w in tree))

def topological(needs):
    needs = {k: set(v) for k, v in needs.items()}
    while needs:
        ready = sorted(k for k, v in needs.items() if not v)
        if not ready:
            raise ValueError(f"cycle among {sorted(needs)}")
        yield from ready
        needs = {k: v - set(ready) for k, v in needs.items() if k not in ready}

deps = {"app": {"lib", "log"}, "lib": {"core"}, "log": {"core"}, "core": set(), "test": {"app"}}
print(list(topological(deps)))
try:
    list(topological(deps | {"core": {"test"}}))
except ValueError as e:
    print(e)

MAZE = """
S.#.....
..#.###.
.##...#.
....#.#.
.####.#G
......#.""".split()
cells = {(r, c): x for r, line in enumerate(MAZE) for c, x in enumerate(line)}
start = next(p for p, x in cells.items() if x == "S")
goal = next(p for p, x in cells.items() if x == "G")

def a_star():
    tie = count()
    heuristic = lambda p: abs(p[0] - goal[0]) + abs(p[1] - goal[1])
    queue, came, cost = [(heuristic(start), next(tie), start)], {start: None}, {start: 0}
    while queue:
        *_, p = heapq.heappop(queue)
        if p == goal:
            while p:
                yield p
                p = came[p]
            return
        for dr, dc in ((0, 1), (1, 0), (0, -1), (-1, 0)):
            q = p[0] + dr, p[1] + dc
            if cells.get(q, "#") != "#" and cost[p] + 1 < cost.get(q, 10**9):
                cost[q], came[q] = cost[p] + 1, p
                heapq.heappush(queue, (cost[q] + heuristic(q), next(tie), q))

route = set(a_star())
print(len(route))
for r, line in enumerate(MAZE):
    print("".join("o" if (r, c) in route and x == "." else x for c, x in enumerate(line)))
