//! Makes patched machine code visible to the tools people already have: gdb and perf.
//!
//! The runtime describes each finished region of code as a [`CodeImage`]: plain data, in Python's terms. From it come
//!
//! | for                          | file                          | what                                                   |
//! |------------------------------|-------------------------------|--------------------------------------------------------|
//! | gdb, live or in a core file  | [`registry`] (over `dwarf/`)  | an ELF object in memory with DWARF 5, registered        |
//! | `perf record` + `perf report`| [`perf_map`]                  | one line of text per region                             |
//! | `perf inject --jit`          | [`jitdump`]                   | code bytes, line table and unwind rows per region       |
//!
//! Nothing here knows a Python object or a stencil. What a user of gdb then sees (this session is one of the tests):
//!
//! ```text
//! (gdb) break demo.py:4
//! No source file named demo.py.
//! Breakpoint 1 (demo.py:4) pending.
//! (gdb) run
//! Breakpoint 1, square (x=3) at /tmp/demo.py:4
//! (gdb) bt
//! #0  square (x=3) at /tmp/demo.py:4
//! #1  total (n=5) at /tmp/demo.py:11
//! #2  main::enter () ...
//! ```
//!
//! DWARF is emitted directly, as bytes of constant shape with a few holes ("copy and patch" once more): about a microsecond a
//! region, so it can be always on. The tests read every byte back with `gimli`, `object`, gdb and perf.

pub mod announce;
mod bytes;
mod dwarf;
mod elf;
mod gdb_interface;
mod image;
pub mod jitdump;
mod os;
pub mod perf_map;
pub mod registry;
mod secure_file;

pub use announce::Announcement;
pub use image::{CallSite, CfiRow, CodeImage, FileId, Kind, LineRow, Location, Round, Scope, SourceFile, Variable};
pub use jitdump::JitDump;
pub use perf_map::PerfMap;
pub use registry::{RegionId, Registry};

/// The Python that teaches gdb our values: printers, `$py()`, `py-bt`. For `gdb -x`, from a file.
pub const GDB_EXTENSION: &str = include_str!("../extension/mimeo.py");

/// The ELF object that a debugger would be given for `images`, for inspection with `readelf` and the like.
pub fn debug_object(images: &[CodeImage]) -> Vec<u8> {
    let mut scratch = dwarf::Scratch::default();
    let fragments: Vec<_> = images.iter().map(|image| scratch.fragment(image)).collect();
    elf::object(&fragments.iter().collect::<Vec<_>>())
}
