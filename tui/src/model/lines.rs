//! The Python lines of a trace: every run of lines it covers, with a little of what stands around, grouped by file.

use super::{Model, Row, Trace};
use mimeo_events::FileId;
use std::collections::{BTreeMap, BTreeSet};

/// Lines around a covered one.
const CONTEXT: u32 = 2;

/// A row of the Python pane.
#[derive(Clone, Debug, PartialEq)]
pub enum LineRow {
    /// Lines of a file begin here, or go on after a gap.
    Gap {
        /// The file.
        file: FileId,
        /// The functions whose lines follow, as far as they are known.
        functions: String,
    },
    /// A line.
    Line {
        /// The file.
        file: FileId,
        /// From 1.
        line: u32,
        /// Whether code of the trace belongs to it.
        covered: bool,
        /// Samples.
        samples: u64,
    },
}

impl LineRow {
    /// File and line, if it is a line.
    pub fn place(&self) -> Option<(FileId, u32)> {
        match self {
            LineRow::Line { file, line, .. } => Some((*file, *line)),
            LineRow::Gap { .. } => None,
        }
    }
}

impl Model {
    /// The rows for a trace or a loop.
    pub fn line_rows(&self, row: Row) -> Vec<LineRow> {
        match row {
            Row::Trace(id) => self.traces.get(&id).map_or_else(Vec::new, |trace| self.trace_lines(trace)),
            Row::Loop(_) => {
                let (function, file, line) = self.place(row);
                let covered = BTreeMap::from([(line, BTreeSet::from([function]))]);
                self.runs(file, &covered, &BTreeMap::new(), 8)
            }
        }
    }

    fn trace_lines(&self, trace: &Trace) -> Vec<LineRow> {
        let info = &trace.info;
        let mut files: BTreeMap<FileId, BTreeMap<u32, BTreeSet<&str>>> = BTreeMap::new();
        let stencils = info.stencils.iter().map(|row| (row.frame, row.line));
        let first = std::iter::once((0, info.line));
        for (frame, line) in stencils.chain(info.ir.iter().map(|row| (row.frame, row.line))).chain(first) {
            let function = info.frames.get(usize::from(frame)).map_or("", |frame| &*frame.function);
            files.entry(info.frame_file(frame)).or_default().entry(line).or_default().insert(function);
        }
        let samples = self.samples.by_line(info);
        // The file where the trace starts comes first, the files of inlined calls after it.
        let mut order: Vec<FileId> = files.keys().copied().collect();
        order.sort_by_key(|file| (*file != info.file(), *file));
        order.into_iter().flat_map(|file| self.runs(file, &files[&file], &samples, CONTEXT)).collect()
    }

    fn runs(
        &self,
        file: FileId,
        covered: &BTreeMap<u32, BTreeSet<&str>>,
        samples: &BTreeMap<(FileId, u32), u64>,
        context: u32,
    ) -> Vec<LineRow> {
        let lines = self.sources.get(file).and_then(|source| source.lines.as_ref().ok());
        let last = lines.map_or(0, |lines| lines.len() as u32);
        let mut rows = Vec::new();
        let mut shown = 0;
        let mut head = 0;
        for (&line, functions) in covered.iter().filter(|(line, _)| **line > 0) {
            let first = line.saturating_sub(context).max(1);
            if shown == 0 || first > shown + 1 {
                head = rows.len();
                rows.push(LineRow::Gap { file, functions: String::new() });
                shown = first - 1;
            }
            if let LineRow::Gap { functions: names, .. } = &mut rows[head] {
                for name in functions.iter().filter(|name| !name.is_empty()) {
                    if !names.split(' ').any(|known| known == *name) {
                        if !names.is_empty() {
                            names.push(' ');
                        }
                        names.push_str(name);
                    }
                }
            }
            for number in shown + 1..=(line + context).min(last).max(line) {
                let samples = samples.get(&(file, number)).copied().unwrap_or(0);
                let covered = covered.contains_key(&number);
                rows.push(LineRow::Line { file, line: number, covered, samples });
                shown = number;
            }
        }
        rows
    }
}
