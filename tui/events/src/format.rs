//! The lines of the file: a header, then records.

use crate::Event;
use serde::{Deserialize, Serialize};

/// The value of [`Header::format`]: what kind of file this is.
pub const FORMAT: &str = "mimeo-events";
/// The version this crate writes, and the newest it reads.
pub const VERSION: u32 = 1;

/// The first line.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Header {
    /// Always [`FORMAT`].
    pub format: String,
    /// Version of the lines that follow.
    pub version: u32,
    /// Version of mimeo that wrote them.
    pub mimeo: String,
    /// The program as it was named on the command line.
    pub program: String,
    /// Its `sys.argv`.
    pub argv: Vec<String>,
    /// The process.
    pub pid: u32,
}

impl Header {
    /// The header of this process for `program`.
    pub fn new(mimeo: &str, program: &str, argv: Vec<String>) -> Header {
        let (format, pid) = (FORMAT.to_owned(), std::process::id());
        Header { format, version: VERSION, mimeo: mimeo.to_owned(), program: program.to_owned(), argv, pid }
    }
}

/// Every other line.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Record {
    /// Microseconds since the header.
    pub t: u64,
    /// What happened.
    pub event: Event,
}
