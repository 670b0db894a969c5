//! Programs too large to store, and what only shows from outside: ten thousand hot loops, memory of traces that allocate, Ctrl-C in a trace.
use std::fmt::Write as _;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

fn mimeo(mode: &str, threshold: &str, program: &PathBuf) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_mimeo"));
    command.env("MIMEO_THRESHOLD", threshold).arg(format!("--jit={mode}")).arg(program);
    command
}

fn program(name: &str, text: &str) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, text).expect("the folder for temporary files can be written");
    path
}

#[test]
fn ten_thousand_loops() {
    let (mut text, mut total) = (String::from("t = 0\n"), 0i64);
    for i in 0..10_000i64 {
        let (step, n) = (i % 13 + 1, 45 + i % 9);
        writeln!(text, "def f{i}(n):\n    s = {i}\n    for k in range(n):\n        s = s * {step} % 10007 + k\n    return s\nt += f{i}({n})")
            .expect("text grows");
        total += (0..n).fold(i, |s, k| s * step % 10007 + k);
    }
    text.push_str("print(t)\n");
    let path = program("ten_thousand_loops.py", &text);
    for (mode, threshold) in [("off", "40"), ("trace", "40"), ("trace", "1")] {
        let output = mimeo(mode, threshold, &path).output().expect("mimeo runs");
        assert_eq!(
            String::from_utf8_lossy(&output.stdout),
            format!("{total}\n"),
            "{mode} {threshold} {}",
            String::from_utf8_lossy(&output.stderr)
        );
    }
}

/// What is computed once for a code object must not be computed for each of its traces.
#[test]
fn ten_thousand_loops_in_one_module() {
    let (mut text, mut total) = (String::from("t = 0\n"), 0i64);
    for i in 0..10_000i64 {
        writeln!(text, "for k in range(50):\n    t += k * {}", i % 7).expect("text grows");
        total += (0..50).map(|k| k * (i % 7)).sum::<i64>();
    }
    text.push_str("print(t)\n");
    let output =
        mimeo("trace", "40", &program("ten_thousand_loops_in_one_module.py", &text)).output().expect("mimeo runs");
    assert_eq!(
        String::from_utf8_lossy(&output.stdout),
        format!("{total}\n"),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

const ALLOCATES: &str = "\
def peak():
    for line in open('/proc/self/status'):
        if line.startswith('VmHWM'):
            return int(line.split()[1])
class Point:
    def __init__(self, x):
        self.x = x
l, t, s = [], (), ''
for i in range(10000000):
    p = Point(i)
l = [p.x]
for i in range(10000000):
    l = [i + 0.5]
    t = (l, i * 1.5)
    s = 'x' + str(i)
print(l, t[1], s, peak() < 300000)
";

#[test]
fn garbage_of_traces_is_collected() {
    let path = program("allocates.py", ALLOCATES);
    let output = mimeo("trace", "40", &path).output().expect("mimeo runs");
    assert_eq!(
        String::from_utf8_lossy(&output.stdout),
        "[9999999.5] 14999998.5 x9999999 True\n",
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

#[test]
fn interrupt_stops_a_hot_loop() {
    let path = program("forever.py", "i = 0\nprint('on', flush=True)\nwhile True:\n    i = (i + 1) % 1000\n");
    let mut child =
        mimeo("trace", "40", &path).stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("mimeo runs");
    std::thread::sleep(Duration::from_millis(700));
    Command::new("kill").args(["-INT", &child.id().to_string()]).status().expect("kill runs");
    let begin = Instant::now();
    while child.try_wait().expect("the child can be asked").is_none() {
        if begin.elapsed() > Duration::from_secs(20) {
            child.kill().expect("the child can be killed");
            panic!("Ctrl-C does not stop a hot loop");
        }
        std::thread::sleep(Duration::from_millis(20));
    }
}
