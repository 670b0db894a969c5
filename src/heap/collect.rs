//! One collection: mark from the roots, then sweep.
use super::blocks::Blocks;
use super::native::NativeStack;
use super::stack::RegisterStack;
use crate::value::{Header, Kind, Ref, Value, kinds};

/// Collect; returns the bytes that live on.
pub fn collect(
    blocks: &mut Blocks,
    stack: &RegisterStack,
    native: &NativeStack,
    roots: impl FnOnce(&mut dyn FnMut(Value)),
) -> usize {
    let mut grey: Vec<Ref<Header>> = Vec::with_capacity(1024);
    roots(&mut |v| mark(v.object(), &mut grey));
    stack.scan(&mut |word| mark(blocks.find(word), &mut grey));
    native.scan(&mut |word| mark(blocks.find(word), &mut grey));
    while let Some(object) = grey.pop() {
        mark(Value::from_bits(object.class_word()).object(), &mut grey);
        kinds::trace(object, &mut |v| mark(v.object(), &mut grey));
    }
    blocks.sweep()
}

fn mark(object: Option<Ref<Header>>, grey: &mut Vec<Ref<Header>>) {
    if let Some(object) = object
        && !object.marked()
    {
        object.set_mark(true);
        // What refers to nothing but its class need not wait in the list: there may be millions of strings in one container.
        if !matches!(object.kind(), Kind::Str | Kind::BigInt | Kind::Bytes) {
            grey.push(object);
        } else if let Some(class) = Value::from_bits(object.class_word()).object()
            && !class.marked()
        {
            class.set_mark(true);
            grey.push(class);
        }
    }
}
