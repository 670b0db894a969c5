//! One collection: mark from the roots, then sweep.
#![allow(unsafe_code)]
use super::blocks::Blocks;
use super::native::NativeStack;
use super::stack::RegisterStack;
use crate::value::{Header, Kind, Ref, Value, attached, kinds};
use std::arch::x86_64::{_MM_HINT_T0, _mm_prefetch};

/// Collect; returns the bytes that live on.
pub fn collect(
    blocks: &mut Blocks,
    stack: &RegisterStack,
    native: &NativeStack,
    roots: impl FnOnce(&mut dyn FnMut(Value)),
) -> usize {
    let mut marker = Marker { grey: Vec::with_capacity(1024), met: [None; MET], at: 0 };
    roots(&mut |v| marker.meet(v.object()));
    stack.scan(&mut |word| marker.meet(blocks.find(word)));
    native.scan(&mut |word| marker.meet(blocks.find(word)));
    while let Some(object) = marker.next() {
        marker.meet(Value::from_bits(object.class_word()).object());
        kinds::trace(object, &mut |v| marker.meet(v.object()));
        attached::trace(object, &mut |v| marker.meet(v.object()));
    }
    attached::forget_unmarked();
    blocks.sweep()
}

/// How many objects wait for their headers to arrive from memory.
const MET: usize = 16;

/// The objects still to look at. Most of marking is waiting for headers, so an object that is met is only asked for; it is marked when as many
/// others have been met since as fit the queue.
struct Marker {
    /// Marked; what they refer to is not.
    grey: Vec<Ref<Header>>,
    /// Met lately, oldest at `at`.
    met: [Option<Ref<Header>>; MET],
    at: usize,
}

impl Marker {
    #[inline(always)]
    fn meet(&mut self, object: Option<Ref<Header>>) {
        let Some(object) = object else { return };
        prefetch(object);
        let before = self.met[self.at].replace(object);
        self.at = (self.at + 1) % MET;
        if let Some(before) = before {
            self.mark(before)
        }
    }

    #[inline(always)]
    fn mark(&mut self, object: Ref<Header>) {
        if object.marked() {
            return;
        }
        object.set_mark(true);
        // What refers to nothing but its class need not wait in the list: there may be millions of strings in one container.
        if !matches!(object.kind(), Kind::Str | Kind::BigInt | Kind::Bytes) || object.has_attached() {
            self.grey.push(object);
        } else if let Some(class) = Value::from_bits(object.class_word()).object()
            && !class.marked()
        {
            class.set_mark(true);
            self.grey.push(class);
        }
    }

    /// An object whose references are to be followed.
    fn next(&mut self) -> Option<Ref<Header>> {
        if self.grey.is_empty() {
            for i in 0..MET {
                if let Some(object) = self.met[i].take() {
                    self.mark(object)
                }
            }
        }
        self.grey.pop()
    }
}

#[inline(always)]
fn prefetch(object: Ref<Header>) {
    // SAFETY: a hint that reads and writes nothing, whatever the address.
    unsafe { _mm_prefetch::<_MM_HINT_T0>(object.word() as *const i8) }
}
