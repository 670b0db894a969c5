//! A real perf on the real program: samples in generated code have names, lines and unbroken call chains.
//!
//! These tests fail where perf is not installed. They use the clock, as virtual machines have no hardware counters.

mod debugging;

use debugging::{MIMEO, folder, output, programs};
use std::path::Path;
use std::process::{Command, Stdio};

/// Records `nbody.py` in `folder`; returns the data file's name.
fn record(folder: &Path, option: &str, call_graph: &str) -> &'static str {
    let mut perf = Command::new("perf");
    perf.current_dir(folder).args(["record", "-k", "mono", "-e", "cpu-clock", "-F", "999"]);
    perf.args(["--call-graph", call_graph, "-o", "perf.data", MIMEO, option, "nbody.py", "1500000"]);
    let said = output(&mut perf);
    assert!(said.contains("samples)"), "perf recorded nothing: {said}");
    "perf.data"
}

fn inject(folder: &Path, data: &str) -> &'static str {
    let said = output(Command::new("perf").current_dir(folder).args(["inject", "--jit", "-i", data, "-o", "jit.data"]));
    assert!(std::fs::metadata(folder.join("jit.data")).is_ok_and(|file| file.len() > 0), "{said}");
    "jit.data"
}

fn perf(folder: &Path, subcommand: &str, data: &str, arguments: &[&str]) -> String {
    let mut perf = Command::new("perf");
    let text = output(perf.current_dir(folder).args([subcommand, "-i", data]).args(arguments));
    println!("{text}");
    text
}

struct Samples {
    /// Samples in generated code: named, and all.
    named: usize,
    generated: usize,
    /// Named ones whose chain reaches `main`.
    whole: usize,
}

/// Of each sample perf script tells the chain: `address name (file)`, the innermost first.
fn samples(folder: &Path, data: &str) -> Samples {
    let script = output(Command::new("perf").current_dir(folder).args(["script", "-i", data, "-F", "ip,sym,dso"]));
    let mut found = Samples { named: 0, generated: 0, whole: 0 };
    for sample in script.split("\n\n") {
        let Some(first) = sample.lines().find(|line| !line.trim().is_empty()) else { continue };
        let place = first.rsplit_once('(').map_or("", |(_, place)| place.trim_end_matches(')'));
        // Generated code: perf's names for it, and what it cannot place at all.
        let is_kernel = first.trim_start().starts_with("ffffffff");
        let generated = first.contains(" py::")
            || place.contains("jitted-")
            || place.contains("perf-")
            || place == "//anon"
            || (place == "[unknown]" && !is_kernel);
        if !generated {
            continue;
        }
        found.generated += 1;
        if first.contains(" py::advance:") {
            found.named += 1;
            let chain = sample.lines().filter_map(|line| line.split_whitespace().nth(1));
            found.whole += usize::from(
                chain.into_iter().any(|name| name.split('+').next() == Some("main") || name.ends_with("::main")),
            );
        } else {
            println!("not named: {sample}");
        }
    }
    found
}

#[track_caller]
fn check(found: &Samples, whole: usize) {
    let Samples { named, generated, whole: reached } = *found;
    println!("{named} of {generated} named, {reached} reach main");
    assert!(generated >= 100, "only {generated} samples in generated code");
    assert!(named * 100 >= generated * 95, "{named} of {generated} have a name");
    assert!(reached * 100 >= named * whole, "{reached} of {named} call chains reach main");
}

#[test]
fn jitdump_gives_names_lines_and_chains() {
    let folder = programs("perf-jitdump", &["nbody.py"]);
    let data = record(&folder, "--perf=jitdump", "fp");
    let data = inject(&folder, data);
    check(&samples(&folder, data), 99);
    let report = perf(&folder, "report", data, &["--stdio", "--no-children", "-g", "none", "-s", "sym,srcline"]);
    let lines: Vec<&str> = report.lines().filter(|line| line.contains("py::advance:")).collect();
    assert!(lines.len() >= 5, "few lines");
    assert!(lines.iter().all(|line| line.contains("nbody.py:")), "a sample without a line");
    let symbol = lines[0].split("[.] ").nth(1).and_then(|rest| rest.split("  ").next()).unwrap_or_default();
    let annotated = perf(&folder, "annotate", data, &["--stdio", "-s", symbol]);
    for source in ["dx = a.x - b.x", "pull = GRAVITY * dt"] {
        assert!(annotated.contains(source), "{source} is not among the instructions");
    }
}

#[test]
fn jitdump_unwinds_by_dwarf() {
    let folder = programs("perf-dwarf", &["nbody.py"]);
    let data = record(&folder, "--perf=jitdump", "dwarf,16384");
    let data = inject(&folder, data);
    // Not every one: perf copies the stack above rsp, and a helper's `ret` has its caller's rbp just below.
    check(&samples(&folder, data), 95);
}

#[test]
fn a_perf_map_gives_names_and_chains() {
    let folder = programs("perf-map", &["nbody.py"]);
    let data = record(&folder, "--perf=map", "fp");
    check(&samples(&folder, data), 99);
}

/// A place where nobody may write: one message, and the program runs on.
#[test]
fn nowhere_to_dump() {
    let folder = folder("perf-nowhere");
    std::fs::write(
        folder.join("hot.py"),
        "def f():\n    t = 0\n    for i in range(10000):\n        t += i\n    return t\nprint(f())\n",
    )
    .expect("a folder to write to");
    let mut mimeo = Command::new(MIMEO);
    mimeo.arg("--perf=jitdump").arg(folder.join("hot.py")).current_dir("/proc").stdin(Stdio::null());
    let ran = mimeo.output().expect("the program starts");
    let (out, err) = (String::from_utf8_lossy(&ran.stdout), String::from_utf8_lossy(&ran.stderr));
    assert_eq!((ran.status.code(), out.as_ref()), (Some(0), "49995000\n"), "{err}");
    assert!(err.starts_with("mimeo: cannot write a jitdump: ") && err.lines().count() == 1, "{err}");
}

/// A link waits under the dump's name: it is not followed. (The name holds the process's number, so the program makes the link's target
/// itself: a shell that becomes `mimeo` keeps its number.)
#[test]
fn a_link_is_not_followed() {
    let folder = folder("perf-link");
    std::fs::write(folder.join("victim"), "precious").expect("a folder to write to");
    let script = format!("ln -s victim jit-$$.dump; exec {MIMEO} --perf=jitdump -c 'print(1)'");
    let said = output(Command::new("sh").args(["-c", &script]).current_dir(&folder));
    assert!(said.contains("1\n") && said.contains("mimeo: cannot write a jitdump: "), "{said}");
    assert_eq!(std::fs::read_to_string(folder.join("victim")).expect("it is there"), "precious");
}

/// Nothing is ever writable and executable, as a program with many traces sees it itself.
#[test]
fn writable_or_executable() {
    let folder = programs("maps", &["maps.py"]);
    for option in ["--perf=off", "--perf=both"] {
        let said = output(Command::new(MIMEO).args([option, "maps.py"]).current_dir(&folder));
        assert_eq!(said, "0 True\n", "{option}");
    }
}
