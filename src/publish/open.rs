//! Opening the places to publish to. What cannot be opened is told once and left out: the program runs on.
use super::Publisher;
use mimeo_debuginfo::{JitDump, PerfMap};
use mimeo_events::{Header, Sender, Target};
use std::io;
use std::path::PathBuf;

/// Where to publish.
#[derive(Clone, Debug, Default)]
pub struct Places {
    /// Register with gdb.
    pub gdb: bool,
    /// Write a perf map.
    pub map: bool,
    /// Write a jitdump into this folder.
    pub dump: Option<PathBuf>,
    /// Send events.
    pub events: Option<Target>,
}

impl Publisher {
    /// Open `places` for `program` with these arguments.
    pub fn open(places: &Places, program: &str, argv: Vec<String>) -> Publisher {
        let map = places.map.then(|| told("write a perf map", PerfMap::create())).flatten();
        let dump = places.dump.as_ref().and_then(|folder| told("write a jitdump", JitDump::create(folder)));
        let events = places.events.as_ref().and_then(|target| {
            let header = Header::new(env!("CARGO_PKG_VERSION"), program, argv);
            told("send events", target.open().and_then(|file| Sender::to(file, header)))
        });
        Publisher::new(places.gdb, map, dump, events.unwrap_or(Sender::off()))
    }
}

fn told<T>(what: &str, result: io::Result<T>) -> Option<T> {
    result.map_err(|e| eprintln!("mimeo: cannot {what}: {e}")).ok()
}
