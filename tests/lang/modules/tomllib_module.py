"""What the library reference says of it, in short."""
import tomllib
T = '''
title = "TOML \\u00e9 \\n"
[owner]
name = 'Tom'
dob = 1979-05-27T07:32:00-08:00
d = 2020-01-02
t = 07:32:00.5
dt = 2020-01-02 03:04:05
[database]
enabled = true
ports = [ 8000, 8001,
  8002, ] # c
data = [ ["a"], [1.5, inf] ]
temp = { cpu = 79.5, case.x = 72 }
n = [1_000, 0xff, 0o17, 0b11, -5, +3, 1e3, 6.02e23]
[servers.alpha]
ip = "x"
a.b.c = 1
"quoted key" = """
multi
  line \\
    cont"""
lit = \'\'\'
raw \\n\'\'\'
[[products]]
name = "H"
[[products]]
name = "N"
[products.sub]
x = 1
'''
import pprint; pprint.pprint(tomllib.loads(T))
for s in ["a = ", "a", "a = 1\na = 2", "[a]\n[a]", "a = [1", "a = {b = 1", 'a = "x', "= 1", "a = 1 b", "[a", "a.b = 1\na = 2", "a = 01", 'a = "\\q"', "a = 'x\n'", "[[a]]\n[a]", "a = {}\n[a]", "[a]\nb=1\n[a.b]", "a = tru", 'a = """x']:
    try: print(tomllib.loads(s))
    except tomllib.TOMLDecodeError as e: print(repr(s), e)
try: tomllib.loads(b"x")
except TypeError as e: print(e)
import io
print(tomllib.load(io.BytesIO(b"x=1")))
