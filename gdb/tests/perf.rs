//! The demo program under a real perf: samples in generated code have names, lines and unbroken call chains.
#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

mod common;

use std::process::Command;

use common::{Directory, demo, output};

/// Records the demo and returns the data file.
fn record(directory: &Directory, mode: &str, call_graph: &str) -> String {
    let data = directory.0.join("perf.data").display().to_string();
    let mut perf = Command::new("perf");
    // cpu-clock needs no hardware counters, which virtual machines lack.
    perf.args(["record", "-k", "mono", "-e", "cpu-clock", "-F", "999", "--call-graph", call_graph, "-o", &data]);
    let said = output(perf.arg(demo()).arg(&directory.0).args([mode, "1500"])); // ms of wall clock: a loaded machine gives few samples
    assert!(said.contains("samples)"), "perf recorded nothing: {said}");
    data
}

fn inject(directory: &Directory, data: &str) -> String {
    let injected = directory.0.join("injected.data").display().to_string();
    let said = output(Command::new("perf").args(["inject", "--jit", "-i", data, "-o", &injected]));
    assert!(std::fs::metadata(&injected).is_ok_and(|file| file.len() > 0), "{said}");
    injected
}

fn perf(subcommand: &str, data: &str, arguments: &[&str]) -> String {
    output(Command::new("perf").args([subcommand, "-i", data]).args(arguments))
}

/// How many samples are in generated code, and how many of those have a chain that reaches main.
fn chains(data: &str) -> (usize, usize) {
    let script = perf("script", data, &["-F", "ip,sym"]);
    let samples = script.split("\n\n").filter(|sample| sample.contains("py::total"));
    let whole = |sample: &str| {
        let names: Vec<_> = sample.lines().filter_map(|line| line.split_whitespace().nth(1)).collect();
        let region = names.iter().position(|name| name.starts_with("py::total"));
        let main = names.iter().position(|name| *name == "main");
        region < main
    };
    let samples: Vec<_> = samples.collect();
    (samples.len(), samples.iter().filter(|sample| whole(sample)).count())
}

#[test]
fn jitdump_gives_names_and_lines() {
    let directory = Directory::new();
    let data = inject(&directory, &record(&directory, "dump", "fp"));
    let report = perf("report", &data, &["--stdio", "--no-children", "-g", "none", "-s", "sym,srcline"]);
    println!("{report}");
    let lines: Vec<_> = report.lines().filter(|line| line.contains("py::total")).collect();
    assert!(
        lines.iter().any(|line| line.contains("py::total0:7"))
            && lines.iter().any(|line| line.contains("py::total1:7"))
    );
    for place in ["demo.py:4", "demo.py:13", "demo.py:14", "demo.py:15"] {
        assert!(lines.iter().any(|line| line.trim_end().ends_with(place)), "{place}");
    }
    assert!(!lines.iter().any(|line| line.contains("??")), "a sample without a line");
    let (samples, whole) = chains(&data);
    assert!(samples > 100 && whole == samples, "{whole} of {samples} chains reach main");
}

#[test]
fn jitdump_unwinds_by_dwarf() {
    let directory = Directory::new();
    let data = inject(&directory, &record(&directory, "dump", "dwarf,8192"));
    let (samples, whole) = chains(&data);
    // Not every one: perf copies the stack above rsp, and a helper's `ret` has its caller's rbp just below.
    assert!(samples > 100 && whole * 100 >= samples * 95, "{whole} of {samples} chains reach main");
}

#[test]
fn a_perf_map_gives_names() {
    let directory = Directory::new();
    let data = record(&directory, "map", "fp");
    let report = perf("report", &data, &["--stdio", "--no-children", "-g", "none", "-s", "sym"]);
    println!("{report}");
    assert!(report.contains("[.] py::total:7"));
    let (samples, whole) = chains(&data);
    assert!(samples > 100 && whole == samples, "{whole} of {samples} chains reach main");
}
