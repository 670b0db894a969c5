import random

random.seed(7)
for name, args in [
    ("uniform", (1, 5)), ("triangular", (0, 10, 3)), ("triangular", ()), ("betavariate", (2, 3)), ("expovariate", (1.5,)),
    ("gammavariate", (0.5, 2)), ("gammavariate", (1.0, 2)), ("gammavariate", (9.0, 0.5)), ("gauss", (0, 1)), ("gauss", (0, 1)),
    ("gauss", (3, 2)), ("lognormvariate", (0, 0.25)), ("normalvariate", (5, 2)), ("vonmisesvariate", (0, 4)),
    ("vonmisesvariate", (1, 0)), ("paretovariate", (3,)), ("weibullvariate", (1, 1.5)), ("binomialvariate", (5, 0.3)),
    ("binomialvariate", (100, 0.4)), ("binomialvariate", (1, 0.5)), ("binomialvariate", (1000, 0.9)),
]:
    print(name, args, [getattr(random, name)(*args) for _ in range(3)])
