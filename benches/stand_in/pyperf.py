"""Stands in for the pyperf package, so that benchmark programs written for it run unmodified and without installing it.

It takes two options, `--values N` (how often to measure, 3) and `--loops N` (calls in one measurement, 1), and prints
one `value SECONDS` for each measurement and `result TEXT` once. Seconds are CPU time of this process per call.
Forking, calibration and statistics are left out: benches/run.py starts the processes.
"""
import sys
import time

perf_counter = time.process_time


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
        self.loops = 1

    def parse_args(self):
        options = Options()
        for name, value in self.argparser.defaults.items():
            setattr(options, name, value)
        given = sys.argv[1:]
        while given:
            name = given.pop(0)
            if name == "--values":
                self.values = int(given.pop(0))
            elif name == "--loops":
                self.loops = int(given.pop(0))
            else:
                setattr(options, "benchmark", name)
        return options

    def bench_time_func(self, name, timed, *args, inner_loops=1):
        """`timed(loops, *args)` runs the work `loops` times and returns how long that took."""
        self.parse_args()
        for _ in range(self.values):
            print("value", timed(self.loops, *args) / (self.loops * inner_loops))

    def bench_func(self, name, work, *args, inner_loops=1):
        self.parse_args()
        for _ in range(self.values):
            start = perf_counter()
            for _ in range(self.loops):
                result = work(*args)
            print("value", (perf_counter() - start) / (self.loops * inner_loops))
        print("result", repr(result))
