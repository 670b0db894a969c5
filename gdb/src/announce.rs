//! Functions without code yet, so that breakpoints in them wait for the right line.
//!
//! gdb resolves `break demo.py:4` as soon as it knows any code of demo.py; if none is of line 4, to the next line that has
//! some, in whatever function that is, and the program stops where nobody asked. So each line that may yet be compiled is
//! given an address that is never executed: a byte of a mapping made for it (it must be real memory: gdb writes to it). Once
//! the function has code and is [retired](crate::Registry::retire) here, the breakpoint moves to that.

use std::io;
use std::path::Path;

use memmap2::{Mmap, MmapMut};

use crate::image::{CodeImage, FileId, LineRow, Scope, SourceFile};

/// A function that has no code yet.
#[derive(Clone, Copy, Debug)]
pub struct Announcement<'a> {
    /// Absolute path of its source.
    pub path: &'a Path,
    /// As in [`Scope::function`].
    pub function: &'a str,
    /// The line of its `def`.
    pub decl_line: u32,
    /// All its lines that can have code.
    pub lines: &'a [u32],
}

/// Images of functions without code, and the memory that they claim.
pub fn images(functions: &[Announcement<'_>]) -> io::Result<(Mmap, Vec<CodeImage>)> {
    let lengths = functions.iter().map(|function| function.lines.len().max(1));
    let memory = MmapMut::map_anon(lengths.sum::<usize>().max(1))?.make_read_only()?;
    let mut address = memory.as_ptr() as u64;
    let mut images = Vec::with_capacity(functions.len());
    for function in functions {
        let own_line = [function.decl_line];
        let lines = if function.lines.is_empty() { &own_line } else { function.lines };
        let image = image(function, lines, address);
        address = image.end();
        images.push(image);
    }
    Ok((memory, images))
}

fn image(function: &Announcement<'_>, lines: &[u32], address: u64) -> CodeImage {
    let file = FileId(0);
    CodeImage {
        address,
        length: lines.len() as u32,
        name: format!("py::{}:{} (not compiled)", function.function, function.decl_line),
        files: vec![SourceFile { path: function.path.to_path_buf() }],
        lines: (0..).zip(lines).map(|(offset, &line)| LineRow { offset, file, line, is_stmt: true }).collect(),
        root: Scope {
            function: function.function.into(),
            file,
            decl_line: function.decl_line,
            call_site: None,
            ranges: vec![],
            variables: vec![],
            inlined: vec![],
            rounds: vec![],
        },
        cfi: vec![],
    }
}
