parts = []
s = ""
for i in range(300):
    s += chr(97 + i % 26)
    if i % 50 == 49:
        parts.append(s)
        s += "|"
print(len(s), [len(p) for p in parts], s[-10:], s.count("|"), parts[0] + parts[1][:3], parts[0] in s)
u = ""
for i in range(100):
    u = u + "é日😀"[i % 3]
    keep = u
print(len(u), len(u.encode()), u[:6], u[-1], keep is u, u[50], u[::33])
a = "x"
b = a + "y"
c = a + "z"
d = b + "1"
e = b + "2"
print(a, b, c, d, e, hash(b) == hash("xy"), d > e, (a + b + c + d) * 2)
t = "ab" * 40
t2 = t + "c"
t3 = t + "d"
t4 = t2 + "e"
print(t2[-3:], t3[-3:], t4[-3:], t2 == t3, len({t, t2, t3, t4}), t2[:-1] == t)
print("".join(reversed("stressed")), "-".join(str(i) for i in range(5)), "%s%s" % ("a", "b"), f"{a}{b}{c}", "a" "b" f"{1}" "c", "{}{}".format(*"xy"), "abc".__add__("d"), str.join(",", ["1", "2"]), "ab".replace("", "."), chr(0x1F600) + chr(233) + chr(65))
out = []
for line in """first
  second	tab
third""".split("\n"):
    out.append(line.strip().expandtabs(4).title())
print(out)
