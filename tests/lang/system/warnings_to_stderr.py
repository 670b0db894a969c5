import subprocess
import sys


def run(code):
    r = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    print(r.returncode, r.stdout.splitlines(), r.stderr.splitlines()[-1:])


run("import warnings; warnings.simplefilter('error'); warnings.warn('careful')")
run("import sys; sys.stderr = None; raise ValueError('unseen')")
run("def f(): return f()\nf()")
run("raise KeyboardInterrupt" if False else "assert 1 == 2, 'unequal'")
run("import sys; sys.excepthook = lambda *a: print('own hook', a[0].__name__); 1/0")
run("class E(Exception):\n  def __str__(self): raise RuntimeError\nraise E")
run("raise Exception('two\\nlines')")
run("x = {}['key']")
run("import io; raise io.UnsupportedOperation('no')")
run("import json; json.loads('{')")
