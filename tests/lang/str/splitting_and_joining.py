s = "  a,b,,c  d\te\n"
print(s.split(), s.split(","), s.strip().split(",", 1), s.rsplit(None, 1), "a-b-c".rsplit("-", 1), "l1\nl2\r\nl3".splitlines(), "l1\nl2".splitlines(True))
print("k=v=w".partition("="), "k=v=w".rpartition("="), "none".partition("="), ",".join("abc"), "".join([]), "-".join(map(str, range(3))))
print("prefix_name".removeprefix("prefix_"), "name.txt".removesuffix(".txt"), "aXbX".replace("X", "-", 1), "abc".translate({97: "1", 98: None}), "hello".translate(str.maketrans("el", "ip")))
print("Hello World".swapcase(), "hello world".title(), "ß".upper(), "İ".lower() == "i̇", "abc".center(9, "*"), "7".zfill(3), "-7".zfill(4), "a\tb".expandtabs(4))
print("abcabc".find("c"), "abcabc".rfind("c"), "abc".find("z"), "abcabc".index("b", 2), "abc".count(""), "aaa".count("aa"), "abc".startswith(("x", "a")), "abc".endswith("c", 0, 2))
print("a1".isalnum(), "१२".isdigit(), "½".isnumeric(), "Ab".istitle(), " ".isspace(), "".isalpha(), "ab".islower(), "x".isidentifier(), "\x00".isprintable())
for f in (lambda: "a".split(""), lambda: "".join([1]), lambda: "abc".index("z"), lambda: "a" + 1, lambda: "a".center(5, "xy")):
    try:
        f()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
