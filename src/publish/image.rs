//! A compiled trace as a [`CodeImage`]: lines, inlined calls, variables, unwind rows.
use super::variables::variables;
use crate::jit::CompiledTrace;
use crate::runtime::Runtime;
use crate::trace::ir::{Origin, Trace};
use mimeo_debuginfo::{CallSite, CfiRow, CodeImage, FileId, LineRow, Scope, SourceFile};
use std::ops::Range;
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
        root: scopes(rt, trace, &files, compiled, &sites),
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

/// For each stencil, the site (index into [`Trace::sites`]) it belongs to. Glue belongs to what it precedes.
pub fn item_sites(trace: &Trace, compiled: &CompiledTrace) -> Vec<u32> {
    let mut sites = vec![u32::MAX; compiled.items.len()];
    for (item, site) in compiled.items.iter().zip(&mut sites) {
        if let Some(ins) = item.ir.and_then(|i| trace.ins.get(i as usize)) {
            *site = ins.site;
        }
    }
    let mut next = sites.iter().rev().copied().find(|s| *s != u32::MAX).unwrap_or(0);
    for site in sites.iter_mut().rev() {
        if *site == u32::MAX { *site = next } else { next = *site }
    }
    sites
}

fn lines(trace: &Trace, files: &Files, compiled: &CompiledTrace, sites: &[u32]) -> Vec<LineRow> {
    let mut rows: Vec<LineRow> = Vec::new();
    for (item, site) in compiled.items.iter().zip(sites) {
        if item.stencil.code.is_empty() || item.offset >= compiled.length {
            continue;
        }
        let Some(site) = trace.sites.get(*site as usize) else { continue };
        let file = files.by_frame[site.frame as usize];
        if rows.last().is_some_and(|r| r.line == site.line && r.file == file) {
            continue;
        }
        let offset = if rows.is_empty() { 0 } else { item.offset };
        rows.push(LineRow { offset, file, line: site.line, is_stmt: true });
    }
    // The top of the body is where a line is met again each time round: it gets a row of its own.
    if let Some(head) = compiled.loop_offset
        && head < compiled.length
        && let Err(at) = rows.binary_search_by_key(&head, |r| r.offset)
        && at > 0
    {
        rows.insert(at, LineRow { offset: head, ..rows[at - 1] });
    }
    rows
}

fn scopes(rt: &Runtime, trace: &Trace, files: &Files, compiled: &CompiledTrace, sites: &[u32]) -> Scope {
    let mut ranges = vec![Vec::<Range<u32>>::new(); trace.frames.len()];
    for (i, (item, site)) in compiled.items.iter().zip(sites).enumerate() {
        let end = compiled.items.get(i + 1).map_or(compiled.length, |next| next.offset).min(compiled.length);
        if end <= item.offset {
            continue;
        }
        let mut frame = trace.sites.get(*site as usize).map(|s| s.frame);
        while let Some(f) = frame {
            match ranges[f as usize].last_mut() {
                Some(last) if last.end == item.offset => last.end = end,
                _ => ranges[f as usize].push(item.offset..end),
            }
            frame = trace.frames[f as usize].caller.map(|(caller, _)| caller);
        }
    }
    let mut made: Vec<Option<Scope>> = Vec::with_capacity(trace.frames.len());
    for (i, frame) in trace.frames.iter().enumerate() {
        let code = &rt.codes[frame.code.0 as usize].code;
        let call_site = frame.caller.map(|(caller, pc)| CallSite {
            file: files.by_frame[caller as usize],
            line: rt.codes[trace.frames[caller as usize].code.0 as usize].code.line(pc as usize),
        });
        made.push(Some(Scope {
            function: code.qualname.to_string(),
            file: files.by_frame[i],
            decl_line: code.first_line,
            ranges: if call_site.is_none() { Vec::new() } else { std::mem::take(&mut ranges[i]) },
            call_site,
            variables: variables(rt, trace, compiled, i as u16),
            inlined: Vec::new(),
        }));
    }
    // Callers come before what they call: fold from the end.
    for i in (1..made.len()).rev() {
        let caller = trace.frames[i].caller.map_or(0, |(caller, _)| caller as usize);
        if let (Some(scope), Some(Some(outer))) = (made[i].take(), made.get_mut(caller).map(Option::as_mut)) {
            outer.inlined.insert(0, scope);
        }
    }
    made.swap_remove(0).unwrap_or_else(|| unreachable!("the root frame is not folded into another"))
}
