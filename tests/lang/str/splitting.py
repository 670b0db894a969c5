# Padding, splitting, case, replacing.
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

show(lambda: "abc".center(10, "*") + "|" + "abc".ljust(5) + "|" + "abc".rjust(5) + "|" + "-42".zfill(6))
show(lambda: "a,b,,c".split(","))
show(lambda: " a  b ".split())
show(lambda: "a-b-c".rsplit("-", 1))
show(lambda: "abc".partition("b"))
show(lambda: "a\nb\r\nc".splitlines(True))
show(lambda: "ß".upper() + "ǅ".lower() + "İ".lower() + "ﬁ".title() + "ŉ".capitalize())
show(lambda: "Straße".casefold() == "STRASSE".casefold())
show(lambda: "abc".find("") + "abc".rfind("") + "abc".count(""))
show(lambda: "x".join(["a", 1]))
show(lambda: "abc".index("z"))
show(lambda: "abc".replace("", "-"))
show(lambda: "aaa".replace("a", "b", 2))
show(lambda: "abcabc".translate({97: None, 98: "BB", 99: 100}))
