//! What the runtime tells the outside world, and how it is written down.
//!
//! The runtime only *sends*: [`Sender::send`] never blocks, and what does not fit is dropped, counted and reported. The
//! terminal UI, `mimeo dump`, `--events=FILE` and the statistics are all readers of the same lines, so a recorded
//! file replays exactly as it was seen live.
//!
//! Format: JSON lines. The first line is the [`Header`], which carries the version; every other line is a [`Record`]:
//! ```json
//! {"format":"mimeo-events","version":1,"mimeo":"0.1.0","program":"nbody.py","argv":["nbody.py"],"pid":4711}
//! {"t":153,"event":{"loop_hot":{"loop_id":1,"function":"advance","file":0,"line":40,"count":57,"threshold":57}}}
//! ```
//! Times are microseconds since the header, code bytes are hexadecimal text. History of the version:
//! 1 — the first.

mod bytes;
mod event;
mod format;
mod hole;
mod reader;
mod sender;
mod trace;

pub use bytes::Bytes;
pub use event::{Event, LoopInfo, TraceKind};
pub use format::{FORMAT, Header, Record, VERSION};
pub use hole::{HoleKind, HoleRow};
pub use reader::{ReadError, Reader};
pub use sender::{Sender, Target};
pub use trace::{ExitRow, FrameRow, IrRow, PoolRow, Sizes, StencilRow, TraceInfo};

use std::borrow::Cow;

/// Text that is nearly always a literal of the runtime (a stencil's name, a reason's key) and owned after reading back.
pub type Text = Cow<'static, str>;
/// Number of a source file, as announced by [`Event::Source`].
pub type FileId = u32;
/// Number of a loop (or another place where traces start), stable for the run.
pub type LoopId = u32;
/// Number of a compiled trace, never reused within a run.
pub type TraceId = u32;
/// Number of an exit within its trace.
pub type ExitId = u32;
