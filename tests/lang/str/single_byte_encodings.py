text = {"cp1252": "“smart” – €5 ñ", "cp1251": "Привет", "koi8-r": "Привет", "iso8859-7": "Καλημέρα", "cp437": "░▒▓█ é ñ", "cp850": "Ñandú ½", "iso8859-15": "€ Š œ", "mac-roman": "ƒ ∂ Ω é", "cp1250": "Příliš žluťoučký", "iso8859-2": "Łódź", "cp866": "Мир", "iso8859-9": "Şğİı", "cp1253": "Ωμέγα", "koi8-u": "Їжак", "iso8859-5": "Мир", "cp1257": "Ąžuolas", "iso8859-16": "ș€", "cp855": "Мир", "cp858": "€½", "cp1254": "İstanbul"}
for name, s in text.items():
    b = s.encode(name)
    print(name, b, b.decode(name) == s, len(b) == len(s))
    try:
        "日".encode(name)
    except UnicodeEncodeError as e:
        print("  ", e)
every = bytes(range(256))
for name in ("latin-1", "cp437", "koi8-r", "cp866", "mac-roman", "iso8859-15"):
    print(name, every.decode(name).encode(name) == every)
for name in ("cp1252", "cp1253", "iso8859-3", "cp1255"):
    bad = []
    for b in range(256):
        try:
            bytes([b]).decode(name)
        except UnicodeDecodeError as e:
            bad.append(b)
    print(name, bad, ascii(every.decode(name, "replace")[128:140]))
print("naïve café".encode("ascii", "ignore"), "Ünïcödé".encode("ascii", "replace"), b"caf\xe9".decode("cp1252"), b"\x93hi\x94".decode("windows-1252"), "é".encode("cp1252") == "é".encode("latin1"))
