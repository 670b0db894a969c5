import subprocess
import sys


def run(code, text):
    r = subprocess.run([sys.executable, "-c", code], input=text, capture_output=True, text=True)
    print(r.returncode, r.stdout.splitlines(), r.stderr.splitlines()[-1:])


run("n = int(input()); print(sum(int(x) for x in input().split()), n)", "3\n1 2 3\n")
run("import sys; print([line.rstrip() for line in sys.stdin])", "a\nb\nc")
run("import sys; print(repr(sys.stdin.read()))", "é\n€")
run("name = input('name? '); print('hello', name)", "bob\n")
run("while True: print(input())", "1\n2\n")
run("print(int(input()))", "x\n")
run("import sys; data = sys.stdin.buffer.read().split(); print(len(data), data[0])", "10 20 30\n40")
run("for line in open(0): print(line.strip().upper())", "p\nq\n")
