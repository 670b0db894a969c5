# Characters outside of the usual.
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

show(lambda: "𝒳".upper() + "\N{GREEK SMALL LETTER ALPHA}")
show(lambda: "a\u0301" == "á")
show(lambda: len("👨‍👩‍👧"))
show(lambda: "naïve café".title())
show(lambda: sorted("éeaàz"))
show(lambda: "Ａ".lower())
show(lambda: "\ud800" == "\ud800")
