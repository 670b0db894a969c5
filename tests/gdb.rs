//! A real gdb on the real program: what someone who steps through Python types, and what they must see.
//!
//! The Python files in `tests/debugging` are the programs, and the scripts that run inside gdb. These tests fail where gdb is not installed.

mod debugging;

use debugging::{MIMEO, assert_order, gdb, line, number_after, output, programs, tool};
use std::path::Path;
use std::process::Command;

fn extension() -> String {
    format!("{}/gdb/extension/mimeo.py", env!("CARGO_MANIFEST_DIR"))
}

/// Python statements for gdb that set `name = value`s.
fn set(values: &[(&str, String)]) -> String {
    values.iter().map(|(name, value)| format!("python {name} = {value}\n")).collect()
}

fn quoted(text: impl std::fmt::Display) -> String {
    format!("{:?}", text.to_string())
}

fn run(script: &str) -> String {
    format!("source {}\n", tool(script).display())
}

/// A breakpoint from before the program runs, a backtrace from Python to `main`, and lines one after the other.
#[test]
fn stepping_through_nbody() {
    let folder = programs("stepping", &["nbody.py"]);
    let at = line(&folder.join("nbody.py"), "dx = a.x - b.x");
    let commands = format!(
        "source {}\nbreak nbody.py:{at}\nrun\nbt\ninfo symbol $pc\nnext\nnext\nnext\ninfo locals\ncontinue\npy-bt\ndelete\n\
         continue\n",
        extension()
    );
    let session = gdb(&folder, &commands, &["nbody.py", "2000"]);
    let place = format!("nbody.py:{at}\n");
    let symbol = format!("py::advance:{} trace ", at - 1);
    assert_order(
        &session,
        &[
            &format!("Breakpoint 1 (nbody.py:{at}) pending."),
            "hit Breakpoint 1.",
            "advance (bodies=[<Body object at 0x",
            &place,
            "#0  advance (",
            &place,
            "in mimeo_enter_trace ()",
            " in main () at src/main.rs",
            &symbol,
            "dy = a.y - b.y",
            "dz = a.z - b.z",
            "squared = dx * dx",
            "a = <Body object at 0x",
            "hit Breakpoint 1.",
            &format!("nbody.py\", line {at}, in advance"),
            "energy after",
            "exited normally",
        ],
    );
}

/// The breakpoint's condition names a Python variable; locals of every kind are right, inlined calls too.
#[test]
fn conditions_and_locals() {
    let folder = programs("conditions", &["locals.py"]);
    let program = folder.join("locals.py");
    let (inside, after) = (line(&program, "return y % 1000"), line(&program, "half += 0.5"));
    let commands = format!(
        "source {}\nbreak locals.py:{after} if $py(i) == 500\nrun\ninfo locals\ntbreak locals.py:{inside}\ncontinue\nbt 2\ninfo args\n\
         info locals\nup\ninfo locals\ndelete\ncontinue\n",
        extension()
    );
    let session = gdb(&folder, &commands, &["locals.py"]);
    let total: u64 = (0..501).map(|i: u64| i * i % 1000 - u64::from(i < 500 && i * i % 1000 > 990)).sum();
    assert_order(
        &session,
        &[
            "hit Breakpoint 1.",
            "work (n=2000, label='abc')",
            &format!("total = {total}\n"),
            "half = 1750",
            "last = (499, 'abc')\n",
            "i = 500\n",
            "s = 0\n",
            "hit Temporary breakpoint 2.",
            "square (x=501)",
            "#0  square (x=501)",
            "#1  work (n=2000, label='abc')",
            "x = 501\n",
            "y = 251001\n",
            &format!("total = {total}\n"),
            "half = 1753.5\n",
            "last = (500, 'abc')\n",
            "i = 501\n",
            "(922992, 7000.0, (1999, 'abc'))",
            "exited normally",
        ],
    );
}

/// At hundreds of stops, in preambles, loops, unrolled inner loops, side traces and inlined calls, every local that gdb shows is what
/// CPython's would be.
#[test]
fn locals_are_true() {
    let folder = programs("truth", &["locals.py"]);
    let values = [("program", quoted(folder.join("locals.py").display())), ("extension", quoted(extension()))];
    let session = gdb(&folder, &(set(&values) + &run("truth.py")), &["locals.py"]);
    assert!(number_after(&session, "\nstops ") >= 500, "too few stops");
    assert!(number_after(&session, " compared ") >= 2000, "too few variables have a place");
    assert_eq!((number_after(&session, " wrong "), number_after(&session, " lost ")), (0, 0));
}

/// Instruction by instruction through an iteration, through all helpers that it calls: the backtrace always ends in `main`.
#[test]
fn every_instruction_unwinds() {
    let folder = programs("walk", &["helpers.py"]);
    let at = line(&folder.join("helpers.py"), "out.append");
    let values = [("place", quoted(format!("helpers.py:{at}"))), ("most", "6000".into())];
    let session = gdb(&folder, &(set(&values) + &run("walk.py")), &["helpers.py"]);
    assert!(number_after(&session, "\nsteps ") >= 500, "too few steps");
    assert!(number_after(&session, " inside ") >= 50 && number_after(&session, " helper ") >= 300);
    assert_eq!(number_after(&session, " bad "), 0);
    assert!(session.contains("around True"), "the walk did not come round");
}

/// Breakpoints on lines and on jumps, set before, while and after the jumps are patched: all are hit, and the program notices nothing.
#[test]
fn breakpoints_survive_patches() {
    let folder = programs("patched", &["patched.py"]);
    let program = folder.join("patched.py");
    let (common, rare) = (line(&program, "total += 2"), line(&program, "total += step(i)"));
    let values = [
        ("program", quoted(program.display())),
        ("extension", quoted(extension())),
        ("common", common.to_string()),
        ("rare", rare.to_string()),
    ];
    let session = gdb(&folder, &(set(&values) + &run("patched_check.py")), &["patched.py"]);
    let plain = output(Command::new(MIMEO).arg("patched.py").current_dir(&folder));
    assert!(session.contains(plain.trim_end()), "another output than without gdb: {plain}");
    assert!(number_after(&session, "\nregions ") >= 2, "no side trace");
    assert!(number_after(&session, "\nboth ") >= 1, "no jump was seen before and after its patch");
    // In the steady states every iteration is machine code's, hence stops.
    let hits = |line: usize| -> Vec<usize> {
        let list = assert_order(&session, &[&format!("\nline {line}:")]).lines().next().unwrap_or_default();
        list.split_whitespace().map(|word| word.parse().unwrap_or(0)).collect()
    };
    let (common, rare) = (hits(common), hits(rare));
    for i in (200..590).chain(800..1200) {
        let hit = if i % 3 == 0 { &rare } else { &common };
        assert!(hit.contains(&i), "iteration {i} did not stop");
    }
}

/// Breakpoints work in all of many traces, and gdb's time per trace does not explode.
#[test]
fn many_traces() {
    let folder = programs("many", &[]);
    let mut program = String::new();
    for k in 0..200 {
        program += &format!("def f{k}(n):\n    t = 0\n    for i in range(n):\n        t += i\n    return t\n\n");
    }
    program += "s = 0\n";
    for k in 0..200 {
        program += &format!("s += f{k}(100)\n");
    }
    program += "print(s)\n";
    std::fs::write(folder.join("many.py"), program).expect("a folder to write to");
    let last = 199 * 6 + 4;
    let commands = format!("break many.py:{last}\nbreak many.py:4\nrun\nbt 1\ncontinue 70\nbt 1\ndelete\ncontinue\n");
    let session = gdb(Path::new(&folder), &commands, &["many.py"]);
    assert_order(
        &session,
        &["#0  f0 (", "many.py:4", "#0  f199 (", &format!("many.py:{last}"), "990000", "exited normally"],
    );
}
