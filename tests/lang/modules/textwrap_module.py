import textwrap

text = "Hello there -- you goof-ball, use the -b option! It's a well-known, much-too-long word: supercalifragilisticexpialidocious."
for width in (10, 20, 35, 70):
    print(width, textwrap.wrap(text, width))
print(textwrap.fill("one two three four five six", 12, initial_indent="* ", subsequent_indent="  "))
print(textwrap.wrap("a\tb   c\nd", 8), textwrap.wrap("a\tb", expand_tabs=False, replace_whitespace=False))
print(textwrap.shorten("Hello   world and all", 12), textwrap.shorten("Hello world!", 11, placeholder="..."))
print(textwrap.wrap("abcdefghij klm", 5, break_long_words=False), textwrap.wrap("aaa-bbb-ccc", 5, break_on_hyphens=False))
print(textwrap.wrap("Wow. That is it.  End.", 30, fix_sentence_endings=True), textwrap.wrap("one two three four", 7, max_lines=2))
print(repr(textwrap.dedent("""
    a
      b

    \tc
""")))
print(repr(textwrap.indent("a\n\n b\n", "> ")), repr(textwrap.indent("a\n\n b\n", "> ", lambda line: True)))
for f in (lambda: textwrap.wrap("a", 0), lambda: textwrap.wrap("a b", 3, max_lines=1, placeholder="....")):
    try:
        f()
    except ValueError as e:
        print(e)
