#!/usr/bin/env python3
"""How fast is mimeo? Runs programs on mimeo and on a Python, by turns, and prints CPU time and ratios.

    benches/run.py                                  everything
    benches/run.py nbody micro.orbit                some of it
    benches/run.py --python python3.13 --modes trace

Programs are six of pyperformance 1.14.0, unmodified (the package is fetched by pip, once, into a cache), and the small
loops of micro.py. Both take the place of the pyperf package from stand_in/. What a program computes is compared with
what Python computes, and a difference is reported like a failure.

For each program the table shows the best CPU seconds of one call in Python, and how many times faster mimeo is, for
each mode of its `--jit` option. Machines are noisy and interpreters take turns for that reason: believe differences
above a fifth. Timings are not tests.
"""
import argparse
import math
import os
import pathlib
import re
import shutil
import subprocess
import sys
import zipfile

HERE = pathlib.Path(__file__).resolve().parent
PACKAGE = "pyperformance==1.14.0"
PROGRAMS = ["nbody", "fannkuch", "spectral_norm", "float", "nqueens", "richards"]
# Two programs only tell how long they took; these lines run their work and print what came out.
RESULTS = {
    "nbody": "import run_benchmark as b; b.offset_momentum(b.BODIES['sun']); b.advance(0.01, 3000); print('result', b.SYSTEM)",
    "spectral_norm": "import run_benchmark as b; print('result', b.eval_AtA_times_u([1] * 50))",
}


def micro_names():
    """The names in micro.py's LOOPS."""
    table = re.search(r"^LOOPS = \[(.*?)\]", (HERE / "micro.py").read_text(), re.S | re.M)
    return [name.strip() for name in table[1].split(",")]


def fetch(cache):
    """Unpacks the benchmark programs under `cache`, unless they are there."""
    if not (cache / "bm_nbody").is_dir():
        cache.mkdir(parents=True, exist_ok=True)
        subprocess.run([sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", cache, PACKAGE], check=True)
        with zipfile.ZipFile(next(cache.glob("pyperformance-*.whl"))) as wheel:
            wheel.extractall(cache / "wheel")
        for name in PROGRAMS:
            shutil.copytree(cache / f"wheel/pyperformance/data-files/benchmarks/bm_{name}", cache / f"bm_{name}")


class Failed(Exception):
    """A program did not finish well; the text says how."""


def run(interpreter, arguments, folder, limit):
    """Runs one process and returns its output."""
    environment = dict(os.environ, PYTHONPATH=str(HERE / "stand_in"), PYTHONHASHSEED="0", PYTHONDONTWRITEBYTECODE="1")
    try:
        done = subprocess.run(interpreter + arguments, cwd=folder, env=environment, capture_output=True, text=True, timeout=limit)
    except subprocess.TimeoutExpired:
        raise Failed(f"more than {limit} s") from None
    if done.returncode != 0:
        last = (done.stderr.strip().splitlines() or ["no message"])[-1]
        raise Failed(f"exit {done.returncode}: {last}")
    return done.stdout


def measure(interpreter, name, options):
    """Runs the program `name`. Returns its best value in CPU seconds, and its result."""
    values = ["--values", str(options.values)]
    if name.startswith("micro."):
        folder, script = HERE, [str(HERE / "micro.py"), name.removeprefix("micro.")]
    else:
        folder, script = options.cache / f"bm_{name}", ["run_benchmark.py"]
    output = run(interpreter, script + values, folder, options.timeout)
    best = min(float(value) for value in re.findall(r"^value (\S+)$", output, re.M))
    if name in RESULTS:
        output = run(interpreter, ["-c", RESULTS[name]], folder, options.timeout)
    result = re.search(r"^result .*$", output, re.M | re.S)
    return best, result[0] if result else None


def mean(ratios):
    """The geometric mean."""
    return math.exp(sum(map(math.log, ratios)) / len(ratios)) if ratios else math.nan


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("programs", nargs="*", help="which programs (all)")
    parser.add_argument("--mimeo", default=HERE.parent / "target/release/mimeo", type=pathlib.Path)
    parser.add_argument("--python", default=sys.executable, help="what to compare with (%(default)s)")
    parser.add_argument("--modes", default="off,trace", help="values for mimeo's --jit (%(default)s)")
    parser.add_argument("--values", default=3, type=int, help="measurements in each process (%(default)s)")
    parser.add_argument("--timeout", default=300, type=int, help="seconds for one process (%(default)s)")
    parser.add_argument("--cache", type=pathlib.Path, default=pathlib.Path.home() / ".cache/mimeo-benches")
    options = parser.parse_args()
    every = PROGRAMS + ["micro." + name for name in micro_names()]
    for name in options.programs:
        if name not in every:
            parser.error(f"no program named {name}; there are {', '.join(every)}")
    names = options.programs or every
    if not options.mimeo.exists():
        parser.error(f"{options.mimeo} is not there: cargo build --release")
    fetch(options.cache)

    modes = options.modes.split(",")
    interpreters = {mode: [str(options.mimeo.resolve()), f"--jit={mode}"] for mode in modes}
    version = subprocess.run([options.python, "--version"], capture_output=True, text=True, check=True)
    print(f"CPU time on {version.stdout.strip()}, and how many times faster mimeo is")
    print(f"{'program':20} {'Python':>10}" + "".join(f" {mode:>8}" for mode in modes))
    ratios = {mode: [] for mode in modes}
    failures = []
    for name in names:
        best, expected = measure([options.python], name, options)
        line = f"{name:20} {best * 1000:7.1f} ms"
        for mode in modes:
            try:
                mimeo_best, result = measure(interpreters[mode], name, options)
                if result != expected:
                    raise Failed(f"wrong result: {str(result)[:200]} instead of {str(expected)[:200]}")
            except Failed as failure:
                failures.append(f"{name} --jit={mode}: {failure}")
                line += f" {'failed':>8}"
                continue
            ratios[mode].append(best / mimeo_best)
            line += f" {ratios[mode][-1]:8.2f}"
        print(line, flush=True)
    print(f"{'geometric mean':20} {'':10}" + "".join(f" {mean(ratios[mode]):8.2f}" for mode in modes))
    for failure in failures:
        print("FAILED", failure)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
