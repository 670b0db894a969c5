words = ["straße", "ŉx", "ǆabc", "ΑΣ", "ΑΣΑ", "Σ", "ὈΔΥΣΣΕΎΣ", "ﬁnd", "İstanbul", "ıI", "ß", "ẞ", "ᾳ", "ᾼ", "ἆ", "ΐ", "Ꭰꭰ", "Ჿა", "𐐀𐐨", "a1b", "they're", "x-y z", "ª", "ǅ"]
for w in words:
    print(w, w.upper(), w.lower(), w.title(), w.capitalize(), w.swapcase(), w.casefold(), w.isupper(), w.islower(), w.istitle())
print("'a\u0345\u03a3'", ascii("a\u0345\u03a3".lower()), ascii("A\u03a3\u0345b".lower()), ascii("A.\u03a3".lower()), ascii("\u03a3.".lower()))
print("groß".casefold() == "GROSS".casefold(), "Hello World".swapcase().swapcase() == "Hello World")
for s in ("Hello World", "HELLO", "hello", "Hello world", "1A", "a1", "", "123", "A B", "ABC Def", "3D", "O'Neil"):
    print(repr(s), s.istitle(), s.isupper(), s.islower(), s.title(), s.capitalize())
