//! What happens to an exception: context, traceback, the search for a handler.
use crate::runtime::{FrameKind, Runtime, code::LoadedCode};
use crate::value::{Exception, Value, cell::Slot, exception::Traceback};

/// An exception is pending, raised by the newest frame's instruction `pc`. Find the handler in the frames down to the newest entry frame;
/// false when there is none: all those frames are gone. With `again` the newest frame is in the traceback already.
#[cold]
#[inline(never)]
pub fn unwind(rt: &mut Runtime, again: bool) -> bool {
    let mut again = again;
    loop {
        let Some(frame) = rt.frames.last().copied() else { return false };
        if !std::mem::take(&mut again) {
            add_traceback(rt, frame.code, frame.pc, frame.globals.into());
        }
        if let Some(protected) = frame.code.code.handler(frame.pc) {
            let exception = std::mem::take(&mut rt.pending);
            frame.window.set(protected.exception, exception);
            if let Some(top) = rt.frames.last_mut() {
                top.pc = protected.handler;
            }
            return true;
        }
        if rt.heap.finalizers {
            super::letting_go::unwind(rt)
        }
        rt.pop_frame();
        if frame.kind.is_generator() {
            super::generators::failed(rt, frame.extra);
        }
        if frame.kind.is_entry() {
            return false;
        }
    }
}

/// The exception being handled is the context of the one raised now.
pub fn note_context(rt: &mut Runtime) {
    let (Some(e), Some(handled)) = (rt.pending.get::<Exception>(), rt.handled.get::<Exception>()) else { return };
    link_context(e, handled);
}

pub use crate::runtime::link_context;

fn add_traceback(rt: &mut Runtime, code: &'static LoadedCode, pc: u32, globals: Value) {
    if code.hidden {
        return;
    }
    let Some(e) = rt.pending.get::<Exception>() else { return };
    let next = Slot::new(e.traceback.get());
    let (code, globals) = (code.id, Slot::new(globals));
    let entry =
        rt.alloc(rt.types.traceback, |header| Traceback { header, code, pc, next, globals, frame: Slot::default() });
    e.traceback.set(entry.into());
}

/// Note the newest frame in the traceback of an exception made just now.
pub fn add_present_frame(rt: &mut Runtime, exception: Value) {
    let Some(frame) = rt.frames.last().copied() else { return };
    let before = std::mem::replace(&mut rt.pending, exception);
    add_traceback(rt, frame.code, frame.pc, frame.globals.into());
    rt.pending = before;
}

/// Leave every frame above the first `depth` ones (native code gave up on them).
pub fn drop_frames(rt: &mut Runtime, depth: usize) {
    while rt.frames.len() > depth {
        if let Some(frame) = rt.pop_frame()
            && frame.kind.is_generator()
            && let Some(g) = frame.extra.get::<crate::value::Generator>()
        {
            g.end();
        }
    }
}

/// Is `kind` one whose frame hands its result to the frame below?
pub fn has_caller(kind: FrameKind) -> bool {
    !kind.is_entry()
}
