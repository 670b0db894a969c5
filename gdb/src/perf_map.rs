//! `/tmp/perf-PID.map`: one line of text per region, which perf reads when it reports.
//!
//! Names only: no lines, no reuse of addresses over time (perf takes the first of two overlapping lines), and
//! `--call-graph dwarf` cannot pass such code. For those, see [`crate::jitdump`].

use std::fs::File;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::image::CodeImage;
use crate::secure_file;

/// An open perf map.
#[derive(Debug)]
pub struct PerfMap {
    file: File,
    path: PathBuf,
}

impl PerfMap {
    /// Creates the map of this process where perf looks for it. Fails rather than follow a link or touch another
    /// user's file.
    pub fn create() -> io::Result<PerfMap> {
        PerfMap::create_in(Path::new("/tmp"))
    }

    /// The same in another directory (perf will not find it there by itself).
    pub fn create_in(directory: &Path) -> io::Result<PerfMap> {
        let path = directory.join(format!("perf-{}.map", std::process::id()));
        Ok(PerfMap { file: secure_file::create(&path)?, path })
    }

    /// Adds a region, in one write (about 2 µs), so that a crash loses nothing. On an error the caller should drop the
    /// map: perf ignores a broken last line.
    pub fn add(&mut self, image: &CodeImage) -> io::Result<()> {
        let name = image.name.replace(['\n', '\0'], "?");
        let line = format!("{:x} {:x} {name}\n", image.address, image.length);
        self.file.write_all(line.as_bytes())
    }

    /// Where the map is.
    pub fn path(&self) -> &Path {
        &self.path
    }
}
