import subprocess
import sys

r = subprocess.run(["echo", "hello", "world"], capture_output=True, text=True)
print(r, r.stdout, r.returncode, r.check_returncode())
print(subprocess.run("echo out; echo err >&2; exit 3", shell=True, capture_output=True))
print(subprocess.check_output(["cat"], input=b"through"), subprocess.run(["cat"], input="text", text=True, stdout=subprocess.PIPE).stdout)
print(subprocess.getoutput("echo one; echo two"), subprocess.getstatusoutput("exit 4"), subprocess.call(["true"]), subprocess.call(["false"]))
print(subprocess.run("echo both; echo err >&2", shell=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT).stdout)
print(subprocess.run(["sh", "-c", "echo $VALUE; pwd"], env={"VALUE": "set"}, cwd="/", capture_output=True, text=True).stdout.split())
p = subprocess.Popen(["sort"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
print(p.communicate("b\na\n"), p.returncode)
with subprocess.Popen(["echo", "lines\nof text"], stdout=subprocess.PIPE, text=True) as p:
    print([line.strip() for line in p.stdout])
print(p.wait(), p.poll())
sys.stdout.flush()
subprocess.run(["echo", "inherited"])
subprocess.run(["echo", "nowhere"], stdout=subprocess.DEVNULL)
for bad in [
    lambda: subprocess.run(["false"], check=True),
    lambda: subprocess.check_output("echo partial; exit 2", shell=True),
    lambda: subprocess.check_call(["sh", "-c", "kill -9 $$"]),
    lambda: subprocess.run(["no-such-program-here"]),
    lambda: subprocess.run(["cat"], input=b"x", stdin=subprocess.PIPE),
    lambda: subprocess.check_output(["true"], stdout=1),
]:
    try:
        bad()
    except (subprocess.SubprocessError, OSError, ValueError) as e:
        print(type(e).__name__, str(e).replace("<Signals.SIGKILL: 9>", "9"), getattr(e, "output", "-"))
