//! One cursor for the linked columns: moving it in one of them moves it in all, because line, IR instruction, stencil
//! and exit are views of the same place.

use super::Pane;
use mimeo_events::{FileId, TraceInfo};

/// Where the cursor is in a trace; all are indexes into the rows of [`TraceInfo`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cursor {
    /// File and line.
    pub line: (FileId, u32),
    /// IR row.
    pub ir: usize,
    /// Stencil row.
    pub stencil: usize,
    /// Exit row.
    pub exit: usize,
    /// First hole row shown by the patch pane.
    pub hole: usize,
}

impl Cursor {
    /// The start of a trace.
    pub fn start(info: &TraceInfo) -> Cursor {
        let mut cursor = Cursor { line: (info.file(), info.line), ..Cursor::default() };
        cursor.to_stencil(info, 0);
        cursor
    }

    /// Moves to a stencil.
    pub fn to_stencil(&mut self, info: &TraceInfo, index: usize) {
        let Some(row) = info.stencils.get(index) else { return };
        (self.stencil, self.hole, self.line) = (index, 0, (info.frame_file(row.frame), row.line));
        if let Some(ir) = row.ir.and_then(|id| info.ir.iter().position(|row| row.id == id)) {
            self.ir = ir;
        }
        let end = info.stencils.get(index + 1).map_or(info.len, |next| next.offset);
        if let Some(exit) = info.exits.iter().position(|exit| (row.offset..end).contains(&exit.offset)) {
            self.exit = exit;
        }
    }

    /// Moves to an IR row, and to its first stencil if it has one.
    pub fn to_ir(&mut self, info: &TraceInfo, index: usize) {
        let Some(row) = info.ir.get(index) else { return };
        match info.stencils.iter().position(|stencil| stencil.ir == Some(row.id)) {
            Some(stencil) => self.to_stencil(info, stencil),
            None => self.line = (info.frame_file(row.frame), row.line),
        }
        self.ir = index;
    }

    /// Moves to a line, and to the first stencil that belongs to it.
    pub fn to_line(&mut self, info: &TraceInfo, line: (FileId, u32)) {
        let on = |frame, number| (info.frame_file(frame), number) == line;
        if let Some(stencil) = info.stencils.iter().position(|row| on(row.frame, row.line)) {
            self.to_stencil(info, stencil);
        } else if let Some(ir) = info.ir.iter().position(|row| on(row.frame, row.line)) {
            self.to_ir(info, ir);
        }
        self.line = line;
    }

    /// Moves to an exit and to the guard it belongs to.
    pub fn to_exit(&mut self, info: &TraceInfo, index: usize) {
        let Some(row) = info.exits.get(index) else { return };
        if let Some(stencil) = info.stencil_at(row.offset) {
            self.to_stencil(info, stencil);
        }
        self.exit = index;
    }

    /// Moves by `by` rows within `pane`; `lines` are the lines of the trace in the order shown.
    pub fn step(&mut self, info: &TraceInfo, pane: Pane, lines: &[(FileId, u32)], by: isize) {
        let clamp = |now: usize, len: usize| now.saturating_add_signed(by).min(len.saturating_sub(1));
        match pane {
            Pane::Lines => {
                let now = lines.iter().position(|line| *line == self.line).unwrap_or(0);
                if let Some(line) = lines.get(clamp(now, lines.len())) {
                    self.to_line(info, *line);
                }
            }
            Pane::Ir => self.to_ir(info, clamp(self.ir, info.ir.len())),
            Pane::Stencils => self.to_stencil(info, clamp(self.stencil, info.stencils.len())),
            Pane::Exits => self.to_exit(info, clamp(self.exit, info.exits.len())),
            Pane::Patches => {
                let holes = info.stencils.get(self.stencil).map_or(0, |stencil| stencil.holes.len());
                self.hole = clamp(self.hole, holes);
            }
            Pane::Traces | Pane::Output => {}
        }
    }
}
