"""What the library reference says of it, in short."""
import configparser, io
TEXT = """
; comment
[DEFAULT]
base = /home
debug: false
[server]
host = localhost
port=8080
path = %(base)s/srv
multi = line one
   line two

   line four
empty =
[Client]
Name = Bob
active = yes
ratio = 1.5
"""
c = configparser.ConfigParser()
c.read_string(TEXT)
print(c.sections(), c.defaults(), list(c), len(c))
print(c["server"]["path"], c.get("server", "path", raw=True), repr(c["server"]["multi"]), repr(c["server"]["empty"]))
print(c.getint("server", "port"), c.getfloat("Client", "ratio"), c.getboolean("Client", "active"), c["server"].getboolean("debug"))
print(c.options("server"), c.items("Client"), dict(c["Client"]))
print("server" in c, "x" in c, c.has_option("server", "HOST"), "host" in c["server"], c["server"].get("nope", "dflt"), c.get("server", "nope", fallback=3))
for f in [lambda: c["nope"], lambda: c["server"]["nope"], lambda: c.get("nope", "x"), lambda: c.get("server", "x"), lambda: c.getint("server", "host"), lambda: c.getboolean("server", "host"),
  lambda: c.add_section("server"), lambda: c.add_section("DEFAULT"), lambda: c.set("server", "x", 5), lambda: c.set("none", "x", "5"), lambda: c.read_string("[a]\nx=1\n[a]\n"), lambda: c.read_string("[q]\nx=1\nx=2"),
  lambda: c.read_string("x=1"), lambda: c.read_string("[z]\nfoo\n"), lambda: c.set("server", "bad", "%x")]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e, repr(e))
c.add_section("new"); c.set("new", "k", "v"); c["new"]["k2"] = "v2"
c["dict"] = {"a": 1, "b": "two"}
print(c.remove_option("new", "k"), c.remove_section("Client"), c.remove_section("Client"))
out = io.StringIO(); c.write(out); print(out.getvalue())
out = io.StringIO(); c.write(out, space_around_delimiters=False); print(out.getvalue())
e = configparser.ConfigParser(interpolation=configparser.ExtendedInterpolation())
e.read_string("[a]\nx=1\ny=${x}2\n[b]\nz=${a:y}3\nbad=${nope}")
print(e["b"]["z"])
try: e["b"]["bad"]
except Exception as ex: print(type(ex).__name__, ex)
n = configparser.ConfigParser(allow_no_value=True, interpolation=None, inline_comment_prefixes=("#",), delimiters=("=",))
n.read_string("[a]\nkey\nx = %y # c\nurl = a:b")
print(n["a"]["key"], n["a"]["x"], n["a"]["url"])
p = configparser.ConfigParser(converters={"list": lambda s: s.split(",")})
p.read_dict({"s": {"l": "a,b,c"}})
print(p.getlist("s", "l"), p["s"].getlist("l"), p["s"].getlist("zz", fallback=[]), p["s"])
c = configparser.ConfigParser({"d": "1"}); c.optionxform = str
c.read_string("[A]\nFoo=1"); print(c.items("A"), c.read("nofile.ini"))
r = configparser.RawConfigParser(); r.read_string("[a]\nb=%(c)s"); print(r.get("a", "b"), r)if 0 else print(r.get("a","b"))
c = configparser.ConfigParser(); c.read_string("[a]\nx=%(y)s\ny=%(x)s\nz=%(q)s")
for k in "xz":
    try: c["a"][k]
    except Exception as ex: print(type(ex).__name__, ex)
print(c.pop("a"), c.sections(), c.has_section("DEFAULT"))
