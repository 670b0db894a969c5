//! All that is known about one compiled trace, as plain rows: enough to show it, to list it and to map an address in
//! it to a stencil and a Python line without asking the runtime again.

use crate::{Bytes, ExitId, FileId, HoleRow, LoopId, Text, TraceId, TraceKind};
use serde::{Deserialize, Serialize};

/// One compiled trace.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TraceInfo {
    /// Its number.
    pub id: TraceId,
    /// Root, or side of an exit.
    pub kind: TraceKind,
    /// The loop it belongs to.
    pub loop_id: LoopId,
    /// Address of the first code byte in the running process.
    pub address: u64,
    /// Length of the code in bytes, the pool not counted.
    pub len: u32,
    /// The Python frames in it: `[0]` is where it starts, the others are inlined calls.
    pub frames: Vec<FrameRow>,
    /// Line where it starts.
    pub line: u32,
    /// The optimised IR in order, with what was eliminated and by which pass.
    pub ir: Vec<IrRow>,
    /// The stencils in the order of their addresses.
    pub stencils: Vec<StencilRow>,
    /// The constant pool.
    pub pool: Vec<PoolRow>,
    /// The guards' exits.
    pub exits: Vec<ExitRow>,
    /// Sizes and times.
    pub sizes: Sizes,
}

/// A Python frame of a trace: the function where it starts or a call that was inlined.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct FrameRow {
    /// The Python function's qualified name.
    pub function: Text,
    /// Its file.
    pub file: FileId,
    /// Index of the calling frame and the line of the call; `None` for the first.
    pub caller: Option<(u16, u32)>,
}

/// One IR instruction.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct IrRow {
    /// Its number, shown as `0007`.
    pub id: u32,
    /// Its text without the number: `add 0003 0005`.
    pub text: Text,
    /// Type of its result: `int`, `flt`, `obj`, or empty.
    pub ty: Text,
    /// Index into [`TraceInfo::frames`].
    pub frame: u16,
    /// Python line.
    pub line: u32,
    /// The pass that removed it, when it is no longer there.
    pub eliminated: Option<Text>,
    /// What else a pass has to say: `hoisted`, `unboxed`, `folded from 0004`; or empty.
    pub note: Text,
}

/// One copied and patched stencil.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StencilRow {
    /// Bytes from the trace's address. The stencil reaches to the next one's offset or the code's end.
    pub offset: u32,
    /// The IR instruction it implements; `None` for glue such as a spill or the entry.
    pub ir: Option<u32>,
    /// Index into [`TraceInfo::frames`].
    pub frame: u16,
    /// Python line.
    pub line: u32,
    /// Which instance: `int_add<0,1>`.
    pub name: Text,
    /// Why this one was chosen: `imm fits i32`.
    pub why: Text,
    /// The bytes before patching. Same length as `patched`.
    pub template: Bytes,
    /// The bytes as they were first executed; later changes come as [`crate::Event::Patched`].
    pub patched: Bytes,
    /// The patched places, ascending and not overlapping.
    pub holes: Vec<HoleRow>,
}

/// One word of the constant pool.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PoolRow {
    /// Bytes from the trace's address (the pool may lie before it).
    pub offset: i32,
    /// The word.
    pub value: u64,
    /// What it is: `float 2.0`, `helper list_append`.
    pub meaning: Text,
}

/// One way out of a trace.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ExitRow {
    /// Its number within the trace.
    pub id: ExitId,
    /// Bytes from the trace's address to the guard's jump.
    pub offset: u32,
    /// Index into [`TraceInfo::frames`].
    pub frame: u16,
    /// Python line at which the interpreter resumes.
    pub line: u32,
    /// Key of the runtime's one table of reasons: `guard_type`.
    pub reason: Text,
    /// The snapshot in words: `i=rbx:int x=xmm3:flt s=slot 4`.
    pub snapshot: Text,
}

/// Sizes and times of one compilation.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Sizes {
    /// Bytecode operations recorded.
    pub recorded: u32,
    /// IR instructions before the passes.
    pub ir_before: u32,
    /// Microseconds to record.
    pub record_us: u64,
    /// Microseconds to optimise.
    pub optimise_us: u64,
    /// Microseconds to allocate registers, copy and patch.
    pub emit_us: u64,
    /// Microseconds to publish to gdb and perf.
    pub publish_us: u64,
}

impl TraceInfo {
    /// The function in which the trace starts; empty if the sender gave no frames.
    pub fn function(&self) -> &str {
        self.frames.first().map_or("", |frame| &frame.function)
    }

    /// The file in which the trace starts.
    pub fn file(&self) -> FileId {
        self.frames.first().map_or(0, |frame| frame.file)
    }

    /// The file of the frame `index`, or of the first one when the index is out of range.
    pub fn frame_file(&self, index: u16) -> FileId {
        self.frames.get(usize::from(index)).map_or(self.file(), |frame| frame.file)
    }

    /// Index of the stencil that holds the code byte at `offset` from the trace's address.
    pub fn stencil_at(&self, offset: u32) -> Option<usize> {
        if offset >= self.len {
            return None;
        }
        self.stencils.partition_point(|stencil| stencil.offset <= offset).checked_sub(1)
    }
}
