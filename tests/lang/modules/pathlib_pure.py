from pathlib import Path, PurePath, PurePosixPath

p = PurePosixPath("/usr/lib/python3/x.tar.gz")
print(p, repr(p), p.name, p.stem, p.suffix, p.suffixes, p.parent, list(p.parents), p.parts, p.root, p.anchor, p.is_absolute())
print(p / "a" / "../b", "pre" / PurePosixPath("x"), p / "/abs", PurePosixPath("a", "b//c", "./d"), PurePosixPath(), PurePosixPath("//x"))
print(p.with_name("y"), p.with_stem("z"), p.with_suffix(".bz2"), p.with_suffix(""), p.joinpath("q", "r"), p.as_posix(), p.as_uri())
print(p.relative_to("/usr"), p.is_relative_to("/usr/lib"), p.is_relative_to("/etc"), p.relative_to("/usr/share", walk_up=True))
print(p.match("*.gz"), p.match("lib/*/x*"), p.match("/usr/*.gz"), p.full_match("/usr/**/*.gz"), PurePath("A.py").match("a.PY", case_sensitive=False))
print(PurePosixPath("a") < PurePosixPath("b"), PurePosixPath("a/b") == PurePosixPath("a//b/"), len({PurePath("x"), PurePath("./x")}))
print(sorted(map(PurePosixPath, ["b", "a/c", "a", "a.b"])), str(PurePosixPath("..", "x")), bytes(PurePosixPath("é")), hash(p) == hash(PurePosixPath(str(p))))
for name in [".bashrc", "a.", "a.b.c", "..", "archive.tar.gz/", ".a.b"]:
    q = PurePosixPath(name)
    print(repr(q.name), repr(q.stem), repr(q.suffix), q.suffixes)
print(p.parents[0], p.parents[-1], len(p.parents), list(p.parents[1:3]), PurePosixPath("a").parent, PurePosixPath("/").parent)
for bad in [
    lambda: p.relative_to("/etc"),
    lambda: p.relative_to("rel"),
    lambda: p.with_name("a/b"),
    lambda: PurePosixPath("/").with_name("x"),
    lambda: p.with_suffix("gz"),
    lambda: PurePosixPath(3),
    lambda: PurePosixPath(b"x"),
    lambda: PurePosixPath("rel").as_uri(),
    lambda: p.parents[9],
    lambda: p / 3,
    lambda: p < "x",
]:
    try:
        print(bad())
    except (ValueError, TypeError, IndexError) as e:
        print(type(e).__name__, e)
print(isinstance(Path("x"), PurePosixPath), type(Path("x")).__name__, Path("x") == PurePosixPath("x"), f"{p!s:>30}|")
