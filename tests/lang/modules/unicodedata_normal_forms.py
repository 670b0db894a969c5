# The four normal forms: decomposition, the order of marks, composition, Hangul, characters that are never composed.
import unicodedata as u

texts = ["", "plain", "é", "e\u0301", "a\u0315\u0300\u05b0b", "a\u0300\u0300", "\u0301a", "가각", "\u1100\u1161\u11a8", "가\u11a8", "ﬁ²½", "Å\u212b", "\u0958", "\u0915\u093c", "ǆ", "\u1e9b\u0323", "\ud800é", "\u0344", "q\u0307\u0323", "㎏ｱ"]
for text in texts:
    print(ascii(text), *(ascii(u.normalize(form, text)) + "=~"[u.is_normalized(form, text)] for form in ("NFC", "NFD", "NFKC", "NFKD")))
