//! Which code belongs to which Python function: the root frame's function, the calls inlined in it, and the rounds of loops in them.
//!
//! A trace may hold a loop's lines several times: the first iteration is peeled off in front of the loop, and short inner loops are unrolled.
//! Each time the bytecode goes backward a new [`Round`] begins, so that a breakpoint stops in every one of them.
use super::variables::variables;
use crate::jit::CompiledTrace;
use crate::runtime::Runtime;
use crate::trace::ir::Trace;
use mimeo_debuginfo::{CallSite, FileId, Round, Scope};
use std::ops::Range;

/// The scope of the root frame. `files`: of each frame; `sites`: of each stencil.
pub fn root_scope(rt: &Runtime, trace: &Trace, files: &[FileId], compiled: &CompiledTrace, sites: &[u32]) -> Scope {
    let mut tree = Tree::new(trace);
    for (k, (item, site)) in compiled.items.iter().zip(sites).enumerate() {
        let end = compiled.items.get(k + 1).map_or(compiled.length, |next| next.offset).min(compiled.length);
        let Some(site) = trace.sites.get(*site as usize).filter(|_| item.offset < end) else { continue };
        if compiled.loop_offset == Some(item.offset) {
            tree.begin_round(0);
        }
        let in_order = k >= compiled.first_stub as usize || item.ir.is_none();
        tree.add(site.frame, if in_order { None } else { Some(site.pc) }, item.offset..end);
    }
    Writer { rt, trace, files, compiled, tree: &tree }.scope(0)
}

/// A function's code, or that of one of its rounds.
struct Node {
    frame: u16,
    is_round: bool,
    ranges: Vec<Range<u32>>,
    children: Vec<usize>,
}

/// Nodes as they come into being, the root first.
struct Tree<'t> {
    trace: &'t Trace,
    nodes: Vec<Node>,
    /// By frame: its present function node, and the node that new code goes to (that one, or its last round).
    function: Vec<Option<usize>>,
    present: Vec<usize>,
    /// By frame: the last bytecode seen.
    pc: Vec<u32>,
    /// By node: its parent.
    parent: Vec<usize>,
}

impl<'t> Tree<'t> {
    fn new(trace: &'t Trace) -> Tree<'t> {
        let count = trace.frames.len();
        let mut tree = Tree {
            trace,
            nodes: Vec::new(),
            function: vec![None; count],
            present: vec![0; count],
            pc: vec![0; count],
            parent: Vec::new(),
        };
        tree.function[0] = Some(tree.node(0, false, 0));
        tree
    }

    fn node(&mut self, frame: u16, is_round: bool, parent: usize) -> usize {
        let new = self.nodes.len();
        self.nodes.push(Node { frame, is_round, ranges: Vec::new(), children: Vec::new() });
        self.parent.push(parent);
        if new != parent {
            self.nodes[parent].children.push(new);
        }
        self.pc[frame as usize] = 0;
        self.present[frame as usize] = new;
        new
    }

    fn begin_round(&mut self, frame: u16) {
        if let Some(function) = self.function[frame as usize] {
            self.node(frame, true, function);
        }
    }

    /// `range` belongs to `frame`, bytecode `pc`.
    fn add(&mut self, frame: u16, pc: Option<u32>, range: Range<u32>) {
        self.enter(frame);
        if let Some(pc) = pc {
            if pc < self.pc[frame as usize] {
                self.begin_round(frame);
            }
            self.pc[frame as usize] = pc;
        }
        let mut at = self.present[frame as usize];
        loop {
            match self.nodes[at].ranges.last_mut() {
                Some(last) if last.end == range.start => last.end = range.end,
                _ => self.nodes[at].ranges.push(range.clone()),
            }
            if at == self.parent[at] {
                return;
            }
            at = self.parent[at];
        }
    }

    /// Make sure that the present node of `frame` lies in the present node of its caller.
    fn enter(&mut self, frame: u16) {
        let Some((caller, _)) = self.trace.frames[frame as usize].caller else { return };
        self.enter(caller);
        let place = self.present[caller as usize];
        if self.function[frame as usize].is_none_or(|function| self.parent[function] != place) {
            self.function[frame as usize] = Some(self.node(frame, false, place));
        }
    }
}

struct Writer<'a> {
    rt: &'a Runtime,
    trace: &'a Trace,
    files: &'a [FileId],
    compiled: &'a CompiledTrace,
    tree: &'a Tree<'a>,
}

impl Writer<'_> {
    fn scope(&self, node: usize) -> Scope {
        let this = &self.tree.nodes[node];
        let frame = &self.trace.frames[this.frame as usize];
        let code = &self.rt.codes[frame.code.0 as usize].code;
        let call_site = frame.caller.map(|(caller, pc)| CallSite {
            file: self.files[caller as usize],
            line: self.rt.codes[self.trace.frames[caller as usize].code.0 as usize].code.line(pc as usize),
        });
        let mut variables = variables(self.rt, self.trace, self.compiled, this.frame);
        let mut ranges = this.ranges.clone();
        match (call_site, ranges.first(), ranges.last()) {
            (Some(_), Some(first), Some(last)) => {
                let hull = first.start..last.end;
                variables.iter_mut().for_each(|v| v.pieces.retain(|(r, ..)| r.start < hull.end && hull.start < r.end));
            }
            // The root is the whole region.
            _ => ranges.clear(),
        }
        Scope {
            function: code.qualname.to_string(),
            file: self.files[this.frame as usize],
            decl_line: code.first_line,
            call_site,
            ranges,
            variables,
            inlined: self.inlined(node),
            rounds: this.children.iter().filter(|c| self.tree.nodes[**c].is_round).map(|c| self.round(*c)).collect(),
        }
    }

    fn inlined(&self, node: usize) -> Vec<Scope> {
        let functions = self.tree.nodes[node].children.iter().filter(|c| !self.tree.nodes[**c].is_round);
        functions.map(|c| self.scope(*c)).collect()
    }

    fn round(&self, node: usize) -> Round {
        Round { ranges: self.tree.nodes[node].ranges.clone(), inlined: self.inlined(node) }
    }
}
