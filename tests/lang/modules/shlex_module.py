import shlex

for text in ["a b  c", "one 'two three' \"four five\"", r"esc\ aped \"q\" 'sing\le' \"x\y\"", "a=b --opt='v w'x", "# no comment", "", "''", "a''b"]:
    print(repr(text), shlex.split(text))
print(shlex.split("keep # this", comments=True), shlex.split("a 'b c'", posix=False))
print(list(shlex.shlex("x = 'a b' + y(1.5) # c")), list(shlex.shlex("a && b || c; d>e", punctuation_chars=True)))
print([shlex.quote(s) for s in ["", "safe-1.0", "two words", "it's", "$x", "é"]], shlex.join(["a", "b c", "d'e"]))
for bad in ["'open", "ends with \\"]:
    try:
        shlex.split(bad)
    except ValueError as e:
        print(e)
s = shlex.shlex("first\nsecond third", posix=True)
s.push_token("pushed")
print(s.get_token(), s.get_token(), s.lineno, s.get_token(), s.lineno, s.get_token(), s.get_token(), s.error_leader("f", 3))
