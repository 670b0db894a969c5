//! From the end of a recording to a trace for the back end.
use super::{dce::dce, peel::peel};
use crate::trace::ir::{End, Trace};
use crate::trace::reasons::Recorded;
use crate::trace::recorder::{Finish, Recorder};
use crate::value::Value;
use rustc_hash::FxHashMap;

/// Close the recording as `how` says, and optimise. The trace, and those of its objects that the recorder has not told of yet.
pub fn finish(mut recorder: Recorder, how: Finish) -> Recorded<(Trace, Vec<Value>)> {
    match how {
        Finish::Loop => {
            let end = recorder.end_of_iteration()?;
            let finals: FxHashMap<u32, _> = recorder.final_slots().map(|(slot, v, _)| (slot, v)).collect();
            peel(&mut recorder.e, end, &finals)?;
            recorder.e.trace.end = End::Loop;
        }
        Finish::Link(trace) => {
            let snapshot = recorder.boxed_end()?;
            recorder.e.trace.end = End::Link { trace, snapshot };
        }
        Finish::Leave => {
            let snapshot = recorder.end()?;
            recorder.e.trace.end = End::Leave { snapshot };
        }
    }
    Ok((dce(recorder.e.trace), recorder.e.objects))
}
