# repr and ascii of text, comparisons and searches.
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

show(lambda: repr("a'b\"c\n\x00\u200b\U0001f600\xad"))
show(lambda: ascii("ü€😀"))
show(lambda: str(b"ab", "ascii") + str(b"x"))
show(lambda: "a" * -1 + "b" * 2)
show(lambda: "a" < "b" < "ba")
show(lambda: max("hello", key="hello".count))
show(lambda: "a" in "abc" and "" in "" and "d" not in "abc")
show(lambda: 1 in "abc")
