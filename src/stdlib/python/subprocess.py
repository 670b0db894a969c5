"""Running other programs. A program is run to its end at once, when it is started."""

import os
import posix as _posix

__all__ = [
    "Popen", "PIPE", "STDOUT", "call", "check_call", "getstatusoutput", "getoutput", "check_output", "run", "CalledProcessError",
    "DEVNULL", "SubprocessError", "TimeoutExpired", "CompletedProcess",
]

PIPE, STDOUT, DEVNULL = -1, -2, -3
_SIGNALS = {
    1: "SIGHUP", 2: "SIGINT", 3: "SIGQUIT", 4: "SIGILL", 5: "SIGTRAP", 6: "SIGABRT", 7: "SIGBUS", 8: "SIGFPE", 9: "SIGKILL", 10: "SIGUSR1",
    11: "SIGSEGV", 12: "SIGUSR2", 13: "SIGPIPE", 14: "SIGALRM", 15: "SIGTERM",
}


class SubprocessError(Exception):
    """Something about a program that was run."""


class CalledProcessError(SubprocessError):
    """A program has failed."""

    def __init__(self, returncode, cmd, output=None, stderr=None):
        self.returncode, self.cmd, self.output, self.stderr = returncode, cmd, output, stderr

    def __str__(self):
        if self.returncode and self.returncode < 0:
            name = _SIGNALS.get(-self.returncode)
            return f"Command '{self.cmd}' died with " + (f"<Signals.{name}: {-self.returncode}>." if name else f"unknown signal {-self.returncode}.")
        return f"Command '{self.cmd}' returned non-zero exit status {self.returncode}."

    @property
    def stdout(self):
        return self.output

    @stdout.setter
    def stdout(self, value):
        self.output = value


class TimeoutExpired(SubprocessError):
    """A program took too long."""

    def __init__(self, cmd, timeout, output=None, stderr=None):
        self.cmd, self.timeout, self.output, self.stderr = cmd, timeout, output, stderr

    def __str__(self):
        return f"Command '{self.cmd}' timed out after {self.timeout} seconds"


class CompletedProcess:
    """What became of a program."""

    def __init__(self, args, returncode, stdout=None, stderr=None):
        self.args, self.returncode, self.stdout, self.stderr = args, returncode, stdout, stderr

    def __repr__(self):
        parts = [f"args={self.args!r}", f"returncode={self.returncode!r}"]
        parts += [f"{name}={v!r}" for name, v in (("stdout", self.stdout), ("stderr", self.stderr)) if v is not None]
        return f"{type(self).__name__}({', '.join(parts)})"

    def check_returncode(self):
        if self.returncode:
            raise CalledProcessError(self.returncode, self.args, self.stdout, self.stderr)


def _stream(given, name):
    if given is None:
        return "inherit"
    if given == PIPE:
        return "pipe"
    if given == DEVNULL:
        return "null"
    if given == STDOUT and name == "stderr":
        return "stdout"
    return "pipe"


def _execute(args, data, timeout, stdin, stdout, stderr, shell, cwd, env, executable):
    shown = args
    if isinstance(args, (str, bytes, os.PathLike)):
        args = ["/bin/sh", "-c", os.fsdecode(args)] if shell else [os.fspath(args)]
    else:
        args = list(args)
        if shell:
            args = ["/bin/sh", "-c"] + args
    if executable is not None:
        args[0] = executable
    if hasattr(stdin, "read"):
        data = stdin.read()
        data = data.encode() if isinstance(data, str) else data
    environment = dict(os.environ if env is None else env)
    kinds = [_stream(None if hasattr(stdin, "read") else stdin, "stdin"), _stream(stdout, "stdout"), _stream(stderr, "stderr")]
    if kinds[0] == "pipe" and data is None:
        data = b""
    if kinds[2] == "stdout" and kinds[1] != "pipe":
        kinds[2] = kinds[1]
    status, out, err, late = _posix.run(args, data, kinds, cwd, environment, timeout)
    if late:
        raise TimeoutExpired(shown, timeout, out or None, err or None)
    # Files that were given get what was printed.
    for given, text in ((stdout, out), (stderr, err)):
        if hasattr(given, "write"):
            given.flush()
            os.write(given.fileno(), text)
        elif isinstance(given, int) and given >= 0:
            os.write(given, text)
    return status, out if stdout == PIPE else None, err if stderr == PIPE else None


class Popen:
    """A program that is run: at once to its end, unless it waits for input; then when communicate() or wait() is called."""

    def __init__(
        self, args, bufsize=-1, executable=None, stdin=None, stdout=None, stderr=None, preexec_fn=None, close_fds=True, shell=False,
        cwd=None, env=None, universal_newlines=None, startupinfo=None, creationflags=0, restore_signals=True,
        start_new_session=False, pass_fds=(), *, user=None, group=None, extra_groups=None, encoding=None, errors=None, text=None,
        umask=-1, pipesize=-1, process_group=None, _timeout=None
    ):
        import io

        if preexec_fn is not None:
            raise NotImplementedError("mimeo does not support preexec_fn yet")
        self.args, self.returncode, self.pid = args, None, 0
        self._text = bool(text or universal_newlines or encoding or errors)
        self._encoding, self._errors = encoding or "utf-8", errors or "strict"
        self._rest = (stdin, stdout, stderr, shell, cwd, env, executable)
        self.stdin = self.stdout = self.stderr = None
        if stdin == PIPE:
            self.stdin = io.StringIO() if self._text else io.BytesIO()
            self.stdin.close = lambda: None
        else:
            self._run(None, _timeout)

    def _run(self, data, timeout=None):
        import io

        self.returncode, out, err = _execute(self.args, data, timeout, *self._rest)
        wrap = lambda b: None if b is None else io.StringIO(self._decode(b)) if self._text else io.BytesIO(b)
        self.stdout, self.stderr = wrap(out), wrap(err)

    def _decode(self, data):
        if data is None or not self._text:
            return data
        return data.decode(self._encoding, self._errors).replace("\r\n", "\n").replace("\r", "\n")

    def _begin(self, input=None, timeout=None):
        if self.returncode is None:
            written = self.stdin.getvalue()
            if input:
                written += input
            self._run(written.encode(self._encoding) if isinstance(written, str) else written, timeout)

    def communicate(self, input=None, timeout=None):
        self._begin(input, timeout)
        return self.stdout and self.stdout.read(), self.stderr and self.stderr.read()

    def poll(self):
        return self.returncode

    def wait(self, timeout=None):
        self._begin(None, timeout)
        return self.returncode

    def send_signal(self, sig):
        """It has ended, or has not begun: there is nobody to get it."""
        self._begin()

    def terminate(self):
        self.send_signal(15)

    def kill(self):
        self.send_signal(9)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.wait()

    def __repr__(self):
        return f"<{type(self).__name__}: returncode: {self.returncode} args: {self.args!r}>"


def run(*popenargs, input=None, capture_output=False, timeout=None, check=False, **kwargs):
    if input is not None:
        if kwargs.get("stdin") is not None:
            raise ValueError("stdin and input arguments may not both be used.")
        kwargs["stdin"] = PIPE
    if capture_output:
        if kwargs.get("stdout") is not None or kwargs.get("stderr") is not None:
            raise ValueError("stdout and stderr arguments may not be used with capture_output.")
        kwargs["stdout"] = kwargs["stderr"] = PIPE
    process = Popen(*popenargs, **kwargs, _timeout=timeout)
    out, err = process.communicate(input, timeout=timeout)
    empty = "" if process._text else b""
    if kwargs.get("stdout") == PIPE and out is None:
        out = empty
    if kwargs.get("stderr") == PIPE and err is None:
        err = empty
    if check and process.returncode:
        raise CalledProcessError(process.returncode, process.args, output=out, stderr=err)
    return CompletedProcess(process.args, process.returncode, out, err)


def call(*popenargs, timeout=None, **kwargs):
    return Popen(*popenargs, **kwargs, _timeout=timeout).wait(timeout)


def check_call(*popenargs, **kwargs):
    status = call(*popenargs, **kwargs)
    if status:
        cmd = kwargs.get("args")
        raise CalledProcessError(status, popenargs[0] if cmd is None else cmd)
    return 0


def check_output(*popenargs, timeout=None, **kwargs):
    for name in ("stdout", "check"):
        if name in kwargs:
            raise ValueError(f"{name} argument not allowed, it will be overridden.")
    return run(*popenargs, stdout=PIPE, timeout=timeout, check=True, **kwargs).stdout


def getstatusoutput(cmd, *, encoding=None, errors=None):
    done = run(cmd, shell=True, text=True, stdout=PIPE, stderr=STDOUT, encoding=encoding, errors=errors)
    return done.returncode, done.stdout.removesuffix("\n")


def getoutput(cmd, *, encoding=None, errors=None):
    return getstatusoutput(cmd, encoding=encoding, errors=errors)[1]


def list2cmdline(seq):
    result = []
    for arg in map(os.fsdecode, seq):
        quoted = []
        slashes = 0
        for c in arg:
            if c == "\\":
                slashes += 1
                continue
            quoted.append("\\" * (slashes * 2 + 1 if c == '"' else slashes) + c)
            slashes = 0
        wrap = not arg or " " in arg or "\t" in arg
        quoted.append("\\" * (slashes * 2 if wrap else slashes))
        result.append(f'"{"".join(quoted)}"' if wrap else "".join(quoted))
    return " ".join(result)
