//! `jit-PID.dump`: code bytes, line tables and unwind tables with times, for `perf inject --jit` (and samply as it is).
//!
//! ```text
//! perf record -k mono -e cpu-clock -g mimeo --perf=jitdump prog.py
//! perf inject --jit -i perf.data -o jitted.data && perf report -i jitted.data
//! ```
//!
//! Most mistakes in this format make perf silently show bare addresses, so these hold here: perf learns of the file by an
//! executable mapping that stays; times are CLOCK_MONOTONIC; every region has its own `code_index`; the line table and the
//! unwind tables come before the code; the line table has an entry at the code's end (else its last line is lost); and a
//! region is written before its code runs.

use std::fs::File;
use std::io::{self, Write};
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};

use crate::bytes::Bytes;
use crate::dwarf::frame;
use crate::image::CodeImage;
use crate::os;
use crate::secure_file;

const MAGIC: u32 = 0x4A69_5444;
const VERSION: u32 = 1;
const HEADER_SIZE: u32 = 40;
const CODE_LOAD: u32 = 0;
const DEBUG_INFO: u32 = 2;
const CODE_CLOSE: u32 = 3;
const UNWINDING_INFO: u32 = 4;

/// An open jitdump. Dropping it closes it properly.
#[derive(Debug)]
pub struct JitDump {
    file: File,
    path: PathBuf,
    _marker: os::Marker,
    next_index: u64,
    /// Bytes of whole records in the file.
    written: u64,
}

/// How many bytes after the code of `image` must hold no other region: perf pretends that the unwind tables are there,
/// and takes whatever else is for this region. Independent of the image's address.
pub fn padding(image: &CodeImage) -> u32 {
    image.length.next_multiple_of(8) - image.length + mapped_size(&frame::eh_frame(image))
}

fn mapped_size(tables: &frame::EhFrame) -> u32 {
    (tables.bytes.len() as u32).next_multiple_of(8)
}

impl JitDump {
    /// Creates `jit-PID.dump` in `directory`. Fails rather than follow a link or touch another user's file.
    pub fn create(directory: &Path) -> io::Result<JitDump> {
        let path = directory.join(format!("jit-{}.dump", std::process::id()));
        let mut file = secure_file::create(&path)?;
        let mut header = Bytes::default();
        header.u32(MAGIC);
        header.u32(VERSION);
        header.u32(HEADER_SIZE);
        header.u32(object::elf::EM_X86_64.0.into());
        header.u32(0);
        header.u32(std::process::id());
        header.u64(os::monotonic_nanoseconds());
        header.u64(0); // flags
        file.write_all(&header.0)?;
        let marker = os::map_as_marker(&file)?;
        Ok(JitDump { file, path, _marker: marker, next_index: 0, written: HEADER_SIZE.into() })
    }

    /// Adds a region, whose code is `code`, in one write. Must come before the code first runs. On an error (a full disk)
    /// the file is left as before; the caller should report it once and stop adding.
    pub fn add(&mut self, image: &CodeImage, code: &[u8]) -> io::Result<()> {
        let mut out = Bytes(Vec::with_capacity(1024 + code.len()));
        let now = os::monotonic_nanoseconds();
        record(&mut out, DEBUG_INFO, now, |out| debug_info(out, image));
        record(&mut out, UNWINDING_INFO, now, |out| {
            let tables = frame::eh_frame(image);
            out.u64(tables.bytes.len() as u64);
            out.u64(tables.header_size.into());
            out.u64(mapped_size(&tables).into());
            out.raw(&tables.bytes);
            out.align(8);
        });
        record(&mut out, CODE_LOAD, now, |out| {
            out.u32(std::process::id());
            out.u32(os::thread_id());
            out.u64(image.address);
            out.u64(image.address);
            out.u64(code.len() as u64);
            out.u64(self.next_index);
            out.string(&image.name.replace('\n', "?"));
            out.raw(code);
        });
        self.next_index += 1;
        self.append(&out)
    }

    /// Where the dump is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    fn append(&mut self, records: &Bytes) -> io::Result<()> {
        match self.file.write_all(&records.0) {
            Ok(()) => self.written += u64::from(records.len()),
            Err(error) => {
                // Half a record would end perf's reading of everything; if even this fails there is nothing left to do.
                let _ = self.file.set_len(self.written);
                return Err(error);
            }
        }
        Ok(())
    }
}

impl Drop for JitDump {
    fn drop(&mut self) {
        let mut out = Bytes::default();
        record(&mut out, CODE_CLOSE, os::monotonic_nanoseconds(), |_| ());
        // A dump without its close record is still complete for perf.
        let _ = self.append(&out);
    }
}

fn record(out: &mut Bytes, kind: u32, time: u64, body: impl FnOnce(&mut Bytes)) {
    let at = out.len();
    out.u32(kind);
    out.u32(0);
    out.u64(time);
    body(out);
    out.patch_u32(at + 4, out.len() - at);
}

fn debug_info(out: &mut Bytes, image: &CodeImage) {
    out.u64(image.address);
    let count = out.len();
    out.u64(0);
    let mut entries = 0;
    let mut entry = |offset: u32, line: u32, path: &Path| {
        out.u64(image.address + u64::from(offset));
        out.u32(line);
        out.u32(0); // discriminator
        out.raw(path.as_os_str().as_bytes());
        out.u8(0);
        entries += 1;
    };
    let path =
        |row: &crate::LineRow| image.files.get(usize::from(row.file.0)).map_or(Path::new("?"), |file| &file.path);
    for row in &image.lines {
        entry(row.offset, row.line, path(row));
    }
    if let Some(last) = image.lines.last() {
        entry(image.length, last.line, path(last));
    }
    out.patch_u32(count, entries);
}
