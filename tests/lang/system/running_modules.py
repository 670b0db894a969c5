import os
import subprocess
import sys

top = sys.argv[1] if len(sys.argv) > 1 else "scratch-running"
files = {
    "pack/__init__.py": "print('init of pack', __name__, __package__)\n",
    "pack/__main__.py": "from . import helper\nprint('main of pack', __name__, __package__, helper.x)\n",
    "pack/helper.py": "import sys\nx = 1\nif __name__ == '__main__':\n    print('helper as main', __package__, sys.argv[1:])\n",
    "single.py": "import sys\nprint('single', __name__, sys.argv[1:], __file__.split('/')[-1])\n",
    "deep/er/__init__.py": "",
    "deep/er/mod.py": "from ..top import name\nfrom . import other\nprint(name, other.y)\n",
    "deep/er/other.py": "y = 'other'\n",
    "deep/__init__.py": "",
    "deep/top.py": "name = 'top'\n",
    "cycle_a.py": "import cycle_b\na = 1\ndef f(): return cycle_b.b\n",
    "cycle_b.py": "import cycle_a\nb = 2\ndef g(): return cycle_a.a\n",
    "cycle_from.py": "from cycle_to import z\ny = 1\n",
    "cycle_to.py": "from cycle_from import y\nz = 1\n",
}
for name, text in files.items():
    path = os.path.join(top, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w") as f:
        f.write(text)


def run(*args, **env):
    r = subprocess.run([sys.executable, *args], capture_output=True, text=True, cwd=top, env={**os.environ, **env})
    print(r.returncode, r.stdout.splitlines(), [line.split(' (/')[0] for line in r.stderr.splitlines()[-1:]])


run("-m", "pack")
run("-m", "pack.helper", "arg1", "arg2")
run("-m", "single", "x")
run("single.py", "a", "-b")
run("-m", "deep.er.mod")
run("-c", "import cycle_a, cycle_b; print(cycle_a.f(), cycle_b.g())")
run("-c", "import cycle_from")
run("-c", "import sys; print(sys.argv)", "p", "q")
run("-c", "import single; print(single.__name__)", PYTHONPATH=top)
run("-c", "from deep import er, top; from deep.er import other as o; import deep.er.other; print(o is deep.er.other, er.__name__, deep.__path__ != [])")
run("-c", "from deep.er.mod import nothing")
run("-c", "import pack.none")
run("-c", "from .x import y")
run("-c", "raise SystemExit('bye')")
import shutil

shutil.rmtree(top)
