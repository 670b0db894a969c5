//! The demo program in a real gdb: what a user types, and what they must see.
#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

mod common;

use common::{Directory, assert_order, extension, gdb};

fn number_after(text: &str, word: &str) -> usize {
    let at = text.find(word).unwrap_or_else(|| panic!("no {word:?} in {text}"));
    text[at + word.len()..].split_whitespace().next().unwrap().parse().unwrap()
}

fn last_line(session: &str) -> &str {
    session.lines().rfind(|line| line.starts_with("steps ")).unwrap_or_else(|| panic!("no result in {session}"))
}

/// The session of the crate's documentation, and some more: no extension, nothing compiled when the breakpoint is set.
#[test]
fn a_session_with_plain_gdb() {
    let directory = Directory::new();
    let session = gdb(
        &directory,
        &["once"],
        "break demo.py:4\nrun\nbt\ninfo locals\ninfo args\nup\ninfo locals\nprint z + 1\nprint i == 0\n\
         next\nnext\nnext\ninfo locals\nnext\nnext\nnext\nstep\ninfo symbol $pc\ndelete\ncontinue\n",
    );
    assert_order(
        &session,
        &[
            "Breakpoint 1 (demo.py:4) pending.",
            "Breakpoint 1, square (x=0) at /",
            "/demo.py:4\n4\t    return y % 7",
            "#0  square (x=0)",
            "#1  total (n=..., obj=0xfffc00000000002a) at",
            "demo.py:12\n#2",
            " in enter () ",
            "main () ",
            "y = 0\nx = 0\n",
            "s = 0\nz = 0.5\ni = 0\nstep = 0.5\nlast = {kind = KIND_OBJECT,",
            "$1 = 1.5\n$2 = 1\n",
            "12\t        s += square(i)\n13\t        z += 0.5\n14\t        helper(s)\n",
            "s = 0\nz = 1\ni = 0\nstep = 0.5\nlast = {kind = KIND_INT, bits = {as_int = 0,",
            "15\t        i += 1\n11\t    while i < n:\n12\t        s += square(i)\n",
            "square (x=1) at",
            "py::total:7 + ",
            "sum 9",
            "exited normally",
        ],
    );
}

/// With the extension, values look like Python's; conditions can use them; a function breakpoint set before there is any
/// code stops at its first instruction, and one set afterwards works as well.
#[test]
fn a_session_with_the_extension() {
    let directory = Directory::new();
    let script = format!(
        "source {}\nbreak total\nrun\nbt 1\ninfo locals\np $pc\nbreak demo.py:4 if $py(x) == 3\ncontinue\nbt 2\npy-bt\nup\n\
         info locals\ninfo args\np $py(n) + 1\np $py(obj) + 1\np n.bits.as_int\ntbreak demo.py:14\ncontinue\ntbreak helper\n\
         continue\nframe function total\ninfo locals\nframe 0\nfinish\nnext\n",
        extension().display()
    );
    let session = gdb(&directory, &["once"], &script);
    assert_order(
        &session,
        &[
            "Function \"total\" not defined.\n",
            "Breakpoint 1, total (n=5, obj=42) at",
            "demo.py:7\n",
            "#0  total (n=5, obj=42)",
            "s = <optimized out>\nz = <optimized out>\ni = <optimized out>\nstep = 0.5\nlast = <optimized out>\n",
            "00 <total>\n",
            "Breakpoint 2, square (x=3) at",
            "#0  square (x=3)",
            "#1  total (n=5, obj=42)",
            "demo.py\", line 12, in total\n",
            "demo.py\", line 4, in square\n",
            "s = 5\nz = 2\ni = 3\nstep = 0.5\nlast = None\n",
            "n = 5\nobj = 42\n",
            "= 6\n",
            "= 43\n",
            "= 5\n",
            "Temporary breakpoint 3, total (n=5, obj=42)",
            "helper",
            // z was spilled for this call, i and s are in registers that it saved.
            "s = 7\nz = 2.5\ni = 3\nstep = 0.5\nlast = 3\n",
            "15\t        i += 1",
        ],
    );
}

/// Heap objects show as Python shows them, and what is no object does no harm.
#[test]
fn objects() {
    let directory = Directory::new();
    let script = format!("source {}\nbreak total\nrun\n", extension().display());
    let session = gdb(&directory, &["objects"], &script);
    assert_order(
        &session,
        &["total (n=5, obj=[1, -2.5, None, 'hé', (True,), {'k': []}, <Vec object at 0x", ">, <object 0x", ">]) at "],
    );
}

/// Unwinding is right at every instruction, the helpers' included, and so are variables.
#[test]
fn every_instruction_unwinds() {
    let directory = Directory::new();
    let step = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/step.py");
    let script = format!("source {}\nsource {step}\n", extension().display());
    let session = gdb(&directory, &["once"], &script);
    let counts = last_line(&session);
    assert_eq!(number_after(counts, " bad "), 0);
    assert!(number_after(counts, " inside ") > 150);
    assert!(number_after(counts, " helper ") > 150);
    assert!(number_after(counts, " constants ") > 2 * number_after(counts, "steps "));
    // The check has teeth: the same without unwind rows.
    let session = gdb(&directory, &["blind"], &script);
    assert!(number_after(last_line(&session), " bad ") > 150);
}

/// Objects are unregistered and merged while a frame of theirs is on the stack: breakpoints stay, `finish` and `next` work.
#[test]
fn merging_under_a_live_frame() {
    let directory = Directory::new();
    let session = gdb(
        &directory,
        &["grow"],
        "break demo.py:14\nrun\ntbreak helper\ncontinue\nfinish\nbt 2\nnext\nnext\nnext\nstep\ninfo breakpoints\n\
         continue\ncontinue\ndelete\ncontinue\n",
    );
    assert_order(
        &session,
        &[
            "Breakpoint 1.1, total0 ",
            "Temporary breakpoint 2, ",
            "in total0 (n=..., obj=0xfffc00000000002a) at",
            "#0 ",
            "total0",
            "#1 ",
            "in enter ()",
            "15\t        i += 1\n11\t    while i < n:\n12\t        s += square(i)\n",
            "square (x=1) at",
            "<MULTIPLE>",
            "in total0 at",
            "in total19 at",
            "total0 (n=",
            "demo.py:14\n",
            "total0 (n=",
            "sum 9",
            "exited normally",
        ],
    );
}

/// A thousand regions, registered one at a time, are few objects for gdb, in a time that one object each (with pending
/// breakpoints: minutes) would not allow, and all are found.
#[test]
fn a_thousand_regions() {
    let directory = Directory::new();
    let session = gdb(
        &directory,
        &["many", "1000"],
        "break total0\nbreak total999\nbreak nothing_of_this_name\nrun\nbt 2\ncontinue\nbt 2\ninfo symbol $pc\ncontinue\n",
    );
    assert!(number_after(&session, "objects ") <= 10);
    assert!(number_after(&session, "published in ") < 30_000);
    assert_order(
        &session,
        &[
            "Breakpoint 1, total0 (n=",
            "#0  total0",
            "#1 ",
            " in enter ()",
            "Breakpoint 2, total999 (n=",
            "#0  total999",
            "#1 ",
            " in enter ()",
            "py::total999:7 in section .text",
            "sum 18",
        ],
    );
}

/// Code that took the place of retired code is known by its own name.
#[test]
fn reused_memory() {
    let directory = Directory::new();
    let session =
        gdb(&directory, &["retire"], "break demo.py:8\nrun\nbt 1\ncontinue\nbt 1\ninfo symbol $pc\ndelete\ncontinue\n");
    assert_order(
        &session,
        &["total0 (n=", "#0  total0 ", "renewed (n=", "#0  renewed ", "py::renewed:7 + ", "exited normally"],
    );
}

/// A breakpoint in a function that is not compiled yet does not stop in another that is.
#[test]
fn breakpoints_wait_for_their_line() {
    let directory = Directory::new();
    let session =
        gdb(&directory, &["late"], "break demo.py:4\nbreak square\nrun\ninfo breakpoints\nbt 2\ndelete\ncontinue\n");
    assert_order(
        &session,
        &[
            "sum 9",
            "Breakpoint 2, square (x=0) at",
            "demo.py:3\n",
            " in square at",
            "demo.py:4\n",
            " in square at",
            "demo.py:3\n",
            "#1  total1",
            "sum 9",
            "exited normally",
        ],
    );
    assert_eq!(session.matches(" in square at").count(), 2, "both breakpoints have one place");
}

/// A core file shows the same as the live process.
#[test]
fn a_core_file() {
    let directory = Directory::new();
    let core = directory.0.join("core");
    let script = format!(
        "break demo.py:4\nrun\ngenerate-core-file {0}\nkill\ncore-file {0}\nbt 3\ninfo locals\n",
        core.display()
    );
    let session = gdb(&directory, &["once"], &script);
    assert_order(
        &session,
        &["Saved corefile", "#0  square (x=0)", "demo.py:4\n", "#1  total (n=", "#2 ", " in enter ()", "y = 0"],
    );
}

/// The extension's copy of the runtime's value layout is the runtime's.
#[test]
fn the_extension_knows_the_layout() {
    let python = std::fs::read_to_string(extension()).unwrap();
    let rust = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../src/value/layout.rs")).unwrap();
    let number = |text: &str| {
        let (text, shift) = text.split_once("<<").map_or((text, 0), |(a, b)| (a, b.trim().parse().unwrap()));
        let text = text.trim().replace('_', "");
        let value = text.strip_prefix("0x").map_or_else(|| text.parse(), |hex| u64::from_str_radix(hex, 16));
        value.unwrap_or_else(|error| panic!("{text}: {error}")) << shift
    };
    let names =
        "NULL NONE FALSE TRUE ELLIPSIS NOT_IMPLEMENTED STOP FIRST_POINTER LAST_POINTER FLOAT_OFFSET INT_TAG INT_BITS";
    for name in names.split(' ') {
        let find = |text: &str, start: &str| {
            let line = text.lines().find(|line| line.starts_with(start)).unwrap_or_else(|| panic!("no {start}"));
            number(line.split_once(" = ").unwrap().1.trim_end_matches(';'))
        };
        assert_eq!(find(&python, &format!("{name} = ")), find(&rust, &format!("pub const {name}: ")), "{name}");
    }
}
