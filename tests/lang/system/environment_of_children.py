import os
import subprocess
import sys

os.environ["OWN_VARIABLE"] = "value"
code = "import os; print(os.environ.get('OWN_VARIABLE'), os.getcwd() == os.path.realpath(os.getcwd()), os.environ.get('GONE'))"
print(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout.strip())
print(subprocess.run([sys.executable, "-c", code], env={"GONE": "no"}, capture_output=True, text=True).stdout.strip())
r = subprocess.run([sys.executable, "-c", "import sys; sys.stdout.write('out'); sys.stderr.write('err'); sys.exit(7)"], capture_output=True)
print(r.stdout, r.stderr, r.returncode)
r = subprocess.run([sys.executable, "-c", "print('x' * 200000)"], capture_output=True, text=True)
print(len(r.stdout))
r = subprocess.run([sys.executable, "-c", "import sys; print(len(sys.stdin.read()))"], input="y" * 300000, capture_output=True, text=True)
print(r.stdout.strip())
r = subprocess.run([sys.executable, "-"], input="print('from standard input')", capture_output=True, text=True)
print(r.stdout.strip(), r.returncode)
