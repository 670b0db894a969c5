//! A compiled trace as a [`CodeImage`]: lines, inlined calls, variables, unwind rows.
use super::scopes::root_scope;
use crate::jit::CompiledTrace;
use crate::runtime::Runtime;
use crate::trace::ir::{End, Origin, Trace};
use mimeo_debuginfo::{CfiRow, CodeImage, FileId, LineRow, SourceFile};
use std::path::{Path, PathBuf};

/// Translate.
pub fn image(rt: &Runtime, trace: &Trace, compiled: &CompiledTrace) -> CodeImage {
    let files = Files::of(rt, trace);
    let sites = item_sites(trace, compiled);
    CodeImage {
        address: compiled.address,
        length: compiled.length,
        name: symbol(rt, trace),
        lines: lines(trace, &files, compiled, &sites),
        root: root_scope(rt, trace, &files.by_frame, compiled, &sites),
        cfi: compiled
            .cfi
            .iter()
            .filter(|(offset, _)| *offset < compiled.length)
            .map(|&(offset, cfa)| CfiRow { offset, cfa_rsp_offset: cfa.into(), saved: Vec::new() })
            .collect(),
        files: files.list,
    }
}

/// `py::advance:36 trace 3`
pub fn symbol(rt: &Runtime, trace: &Trace) -> String {
    let code = &rt.codes[trace.frames[0].code.0 as usize].code;
    let line = match trace.origin {
        Origin::Loop { index } => code.loops[index as usize].line,
        Origin::Exit { .. } => trace.sites.first().map_or(code.first_line, |s| s.line),
    };
    format!("py::{}:{line} trace {}", code.qualname, trace.id)
}

/// The absolute path of a source file.
pub fn absolute(filename: &str) -> PathBuf {
    let path = Path::new(filename);
    std::path::absolute(path).unwrap_or_else(|_| Path::new("/").join(filename))
}

/// The source files of a trace, and which frame's code is in which.
struct Files {
    list: Vec<SourceFile>,
    by_frame: Vec<FileId>,
}

impl Files {
    fn of(rt: &Runtime, trace: &Trace) -> Files {
        let mut list: Vec<SourceFile> = Vec::new();
        let by_frame = trace.frames.iter().map(|f| {
            let path = absolute(&rt.codes[f.code.0 as usize].code.filename);
            let at = list.iter().position(|known| known.path == path).unwrap_or_else(|| {
                list.push(SourceFile { path });
                list.len() - 1
            });
            FileId(at as u16)
        });
        let by_frame = by_frame.collect();
        Files { list, by_frame }
    }
}

/// For each stencil, the site (index into [`Trace::sites`]) it belongs to. Glue belongs to what it precedes, an exit's stub to where it continues.
pub fn item_sites(trace: &Trace, compiled: &CompiledTrace) -> Vec<u32> {
    let mut sites = vec![u32::MAX; compiled.items.len()];
    let body = compiled.first_stub as usize;
    for (item, site) in compiled.items.iter().zip(&mut sites).take(body) {
        if let Some(ins) = item.ir.and_then(|i| trace.ins.get(i as usize)) {
            *site = ins.site;
        }
    }
    let mut exits: Vec<_> =
        compiled.exits.iter().map(|e| (e.stub, trace.snapshots[e.snapshot as usize].site)).collect();
    exits.sort_unstable();
    for (item, site) in compiled.items.iter().zip(&mut sites).skip(body) {
        let next = exits.partition_point(|(stub, _)| *stub <= item.offset);
        *site = next.checked_sub(1).map_or(u32::MAX, |e| exits[e].1);
    }
    let mut next = sites.iter().rev().copied().find(|s| *s != u32::MAX).unwrap_or(0);
    for site in sites.iter_mut().rev() {
        if *site == u32::MAX { *site = next } else { next = *site }
    }
    sites
}

fn lines(trace: &Trace, files: &Files, compiled: &CompiledTrace, sites: &[u32]) -> Vec<LineRow> {
    let mut rows: Vec<LineRow> = Vec::new();
    for (k, (item, site)) in compiled.items.iter().zip(sites).enumerate() {
        if item.stencil.code.is_empty() || item.offset >= compiled.length {
            continue;
        }
        // The loop's header that a trace ends at, to go on in another: the line will be met there.
        let met_there = matches!(trace.end, End::Link { .. }) && *site as usize + 1 == trace.sites.len();
        let Some(site) = trace.sites.get(*site as usize) else { continue };
        let file = files.by_frame[site.frame as usize];
        // Leaving is not a line of the program: neither breakpoints nor steps stop in stubs.
        let is_stmt = (k < compiled.first_stub as usize && !met_there) || rows.is_empty();
        if rows.last().is_some_and(|r| r.line == site.line && r.file == file && r.is_stmt == is_stmt) {
            continue;
        }
        let offset = if rows.is_empty() { 0 } else { item.offset };
        rows.push(LineRow { offset, file, line: site.line, is_stmt });
    }
    // A side trace repeats the instruction that left the trace before, where its line was met: not a second time.
    if let (Origin::Exit { .. }, Some(first)) = (trace.origin, rows.first_mut()) {
        first.is_stmt = false;
    }
    // The top of the body is where a line is met again each time round: it gets a row of its own.
    if let Some(head) = compiled.loop_offset
        && head < compiled.length
        && let Err(at) = rows.binary_search_by_key(&head, |r| r.offset)
        && at > 0
    {
        rows.insert(at, LineRow { offset: head, is_stmt: true, ..rows[at - 1] });
    }
    rows
}
