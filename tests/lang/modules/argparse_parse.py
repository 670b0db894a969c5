import argparse
import contextlib
import io

p = argparse.ArgumentParser(prog="t")
p.add_argument("first")
p.add_argument("rest", nargs="*", type=int)
p.add_argument("-v", "--verbose", action="count", default=0)
p.add_argument("-o", "--output", default="-")
p.add_argument("-D", action="append", dest="defs")
p.add_argument("--const", action="store_const", const=42)
p.add_argument("--no-cache", dest="cache", action="store_false")
p.add_argument("--level", type=float, choices=[1.0, 2.5])
p.add_argument("--opt", nargs="?", const="C", default="D")
p.add_argument("-q", action="store_true")
p.add_argument("--ext", action="extend", nargs="+", default=[])
p.add_argument("--flag", action=argparse.BooleanOptionalAction)
for line in [
    "x", "x 1 2 3", "-vv x -o out", "x -oout -vq", "--output=o x 1", "x --verb --verb", "x -D a -D b=c", "x --const --no-cache",
    "x --level 2.5", "x --opt", "x --opt v", "-- -x", "x --ext a b --ext c", "x --flag", "x --no-flag",
]:
    print(line, "->", p.parse_args(line.split()))
print(p.parse_known_args(["x", "--unknown", "-v"]))
for line in ["", "x y", "x --level 3", "x --level z", "x --o", "x -o", "x --nope", "x --const=3", "x -vz", "x --ext", "-h"]:
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            p.parse_args(line.split())
        except SystemExit as e:
            code = e.code
    print(line, "->", code, err.getvalue().splitlines()[-1:] or out.getvalue().splitlines()[0])
s = argparse.ArgumentParser(prog="s", exit_on_error=False)
sub = s.add_subparsers(dest="cmd")
a = sub.add_parser("add", aliases=["plus"])
a.add_argument("n", type=int, nargs=2)
a.set_defaults(func=sum)
b = sub.add_parser("show")
b.add_argument("--all", action="store_true")
args = s.parse_args(["add", "3", "4"])
print(args.cmd, args.n, args.func(args.n), s.parse_args(["show", "--all"]), s.parse_args([]))
g = s.add_mutually_exclusive_group()
g.add_argument("--left", action="store_true")
g.add_argument("--right", action="store_true")
for line in ["--left --right", "nothing", "--bad"]:
    try:
        print(s.parse_args(line.split()))
    except argparse.ArgumentError as e:
        print("ArgumentError", e)


def even(text):
    n = int(text)
    if n % 2:
        raise argparse.ArgumentTypeError(f"{n} is odd")
    return n


class Upper(argparse.Action):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, values.upper())


q = argparse.ArgumentParser(exit_on_error=False, parents=[], argument_default=None, prefix_chars="-+")
q.add_argument("+n", type=even, default="4")
q.add_argument("--name", action=Upper)
print(q.parse_args(["+n", "6", "--name", "bob"]), q.parse_args([]))
try:
    q.parse_args(["+n", "3"])
except argparse.ArgumentError as e:
    print(e)
for bad in [lambda: q.add_argument("--name"), lambda: q.add_argument("x", required=True), lambda: q.add_argument("-z", action="nope"), lambda: q.add_argument("-z", nargs=0)]:
    try:
        bad()
    except (argparse.ArgumentError, TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(argparse.Namespace(a=1, b="x"), vars(argparse.Namespace(c=2)), "a" in argparse.Namespace(a=1), argparse.Namespace(a=1) == argparse.Namespace(a=1))
