//! Files whose names can be guessed are never somebody else's.
#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

mod common;

use std::os::unix::fs::{MetadataExt, symlink};

use mimeo_debuginfo::{CodeImage, FileId, JitDump, LineRow, PerfMap, Scope, SourceFile};

fn image(name: &str) -> CodeImage {
    let root = Scope {
        function: "f".into(),
        file: FileId(0),
        decl_line: 1,
        call_site: None,
        ranges: vec![],
        variables: vec![],
        inlined: vec![],
        rounds: vec![],
    };
    CodeImage {
        address: 0x1000,
        length: 16,
        name: name.into(),
        files: vec![SourceFile { path: "/f.py".into() }],
        lines: vec![LineRow { offset: 0, file: FileId(0), line: 1, is_stmt: true }],
        root,
        cfi: vec![],
    }
}

#[test]
fn links_are_not_followed() {
    let directory = common::Directory::new();
    let victim = directory.file("victim", "precious");
    for name in [format!("perf-{}.map", std::process::id()), format!("jit-{}.dump", std::process::id())] {
        symlink(&victim, directory.0.join(name)).unwrap();
    }
    let error = PerfMap::create_in(&directory.0).unwrap_err().to_string();
    assert!(error.contains(".map") && error.contains("exists"), "{error}");
    let error = JitDump::create(&directory.0).unwrap_err().to_string();
    assert!(error.contains(".dump") && error.contains("exists"), "{error}");
    assert_eq!(std::fs::read_to_string(victim).unwrap(), "precious");
}

#[test]
fn our_own_leftovers_are_replaced() {
    let directory = common::Directory::new();
    let old = directory.file(&format!("perf-{}.map", std::process::id()), "0 1 stale\n");
    let link = directory.0.join("another name");
    std::fs::hard_link(&old, &link).unwrap();
    let mut map = PerfMap::create_in(&directory.0).unwrap();
    map.add(&image("py::f:1 trace 1")).unwrap();
    map.add(&image("two\nlines")).unwrap();
    let text = std::fs::read_to_string(map.path()).unwrap();
    assert_eq!(text, "1000 10 py::f:1 trace 1\n1000 10 two?lines\n");
    assert_eq!(std::fs::metadata(map.path()).unwrap().mode() & 0o777, 0o600);
    assert_eq!(std::fs::read_to_string(link).unwrap(), "0 1 stale\n", "replaced, not overwritten");
}

#[test]
fn a_missing_directory_is_an_error() {
    let directory = common::Directory::new();
    let nowhere = directory.0.join("nowhere");
    assert!(JitDump::create(&nowhere).unwrap_err().to_string().contains("nowhere"));
    assert!(PerfMap::create_in(&nowhere).is_err());
}
