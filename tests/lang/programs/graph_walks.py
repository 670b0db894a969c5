# Breadth first, depth first and shortest paths with deque, sets and heapq.
import heapq
from collections import defaultdict, deque

graph = defaultdict(dict)
for a, b, w in [("a", "b", 4), ("a", "c", 1), ("c", "b", 2), ("b", "d", 5), ("c", "d", 8), ("e", "f", 1)]:
    graph[a][b] = graph[b][a] = w


def breadth(start):
    seen, queue, order = {start}, deque([start]), []
    while queue:
        node = queue.popleft()
        order.append(node)
        for other in sorted(graph[node].keys() - seen):
            seen.add(other)
            queue.append(other)
    return order


def depth(node, seen=None):
    seen = seen or set()
    seen.add(node)
    return [node] + [n for other in sorted(graph[node]) if other not in seen for n in depth(other, seen)]


def shortest(start):
    best, heap, came = {start: 0}, [(0, start)], {}
    while heap:
        cost, node = heapq.heappop(heap)
        if cost > best[node]:
            continue
        for other, w in graph[node].items():
            if cost + w < best.get(other, float("inf")):
                best[other] = cost + w
                came[other] = node
                heapq.heappush(heap, (cost + w, other))
    return best, came


print(breadth("a"), depth("a"))
best, came = shortest("a")
print(best, came)
left, parts = set(graph), []
while left:
    part = set(breadth(min(left)))
    parts.append(sorted(part))
    left -= part
print(parts)
