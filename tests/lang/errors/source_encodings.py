import os
import sys

top = sys.argv[1] if len(sys.argv) > 1 else "scratch-encodings"
os.makedirs(top)
sys.path.insert(0, top)
for name, head, encoding in [
    ("one", "# -*- coding: latin-1 -*-\n", "latin-1"),
    ("two", "#!/usr/bin/env python\n# vim: set fileencoding=iso-8859-1 :\n", "latin-1"),
    ("three", "\ufeff", "utf-8"),
    ("four", "# coding: utf-8\n", "utf-8"),
]:
    with open(os.path.join(top, name + ".py"), "w", encoding=encoding) as f:
        f.write(head + 'text = "é"\n')
    print(name, __import__(name).text)
for name, data in [
    ("bad1", b"# coding: no-such-encoding\nx = 1\n"),
    ("bad2", b"# coding: ascii\nx = '\xff'\n"),
]:
    with open(os.path.join(top, name + ".py"), "wb") as f:
        f.write(data)
    try:
        __import__(name)
    except SyntaxError as e:
        print(name, type(e).__name__, e.msg.split(":")[0][:20])
print(eval(b"# coding: latin-1\n'\xe9'"), eval("# coding: latin-1\n'é'"))
import shutil

shutil.rmtree(top)
