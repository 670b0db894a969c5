"""Stands in for the pyperf package, so that benchmark programs written for it run unmodified and without installing it.

It takes one option, `--values N` (how often to measure, 3), and prints one `value SECONDS` for each measurement and
`result TEXT` once. Seconds are CPU time of this process per call; a measurement makes as many calls as fill `ENOUGH`,
because some systems count CPU time in ticks of several milliseconds. The first measurement includes warming up.
Forking and statistics are left out: benches/run.py starts the processes.
"""
import sys
import time

perf_counter = time.process_time
ENOUGH = 0.1


class Arguments:
    """Takes the place of an argparse.ArgumentParser: programs declare options, and get their defaults."""

    def __init__(self):
        self.defaults = {}

    def add_argument(self, name, **options):
        self.defaults[name.lstrip("-").replace("-", "_")] = options.get("default")


class Options:
    pass


class Runner:
    def __init__(self, **options):
        self.metadata = {}
        self.argparser = Arguments()
        self.values = 3

    def parse_args(self):
        options = Options()
        for name, value in self.argparser.defaults.items():
            setattr(options, name, value)
        given = sys.argv[1:]
        while given:
            name = given.pop(0)
            if name == "--values":
                self.values = int(given.pop(0))
            else:
                setattr(options, "benchmark", name)
        return options

    def bench_time_func(self, name, timed, *args, inner_loops=1):
        """`timed(loops, *args)` runs the work `loops` times and returns how long that took."""
        self.parse_args()
        loops = 1
        for _ in range(self.values):
            taken = timed(loops, *args)
            while taken < ENOUGH:
                loops *= 2
                taken = timed(loops, *args)
            print("value", taken / (loops * inner_loops))

    def bench_func(self, name, work, *args, inner_loops=1):
        def timed(loops):
            nonlocal result
            start = perf_counter()
            for _ in range(loops):
                result = work(*args)
            return perf_counter() - start

        result = None
        self.bench_time_func(name, timed, inner_loops=inner_loops)
        print("result", repr(result))
