from graphlib import CycleError, TopologicalSorter

graph = {"D": {"B", "C"}, "C": {"A"}, "B": {"A"}}
order = list(TopologicalSorter(graph).static_order())
print(order[0], sorted(order[1:3]), order[3])
ts = TopologicalSorter()
ts.add(3, 2, 1)
ts.add(2, 1)
ts.prepare()
while ts.is_active():
    ready = ts.get_ready()
    print(ready, end=" ")
    ts.done(*ready)
print(bool(ts))
try:
    TopologicalSorter({1: [2], 2: [3], 3: [1]}).prepare()
except CycleError as e:
    print(e.args[0], e.args[1][0] == e.args[1][-1], len(e.args[1]))
for bad in [lambda: ts.add(9), lambda: ts.prepare(), lambda: ts.done(77), lambda: TopologicalSorter().get_ready(), lambda: ts.done(1)]:
    try:
        bad()
    except ValueError as e:
        print(e)
