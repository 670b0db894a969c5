//! Attributes of objects whose layout has no place for them: an int, a list, a tuple of a class written in Python. They are rare, so they
//! stand in one table beside the heap, and objects without any pay nothing.
use super::layout::Word;
use super::object::{Header, Ref};
use super::{Dict, Value};
use rustc_hash::FxHashMap;
use std::cell::RefCell;

thread_local! {
    /// By the object's address.
    static TABLE: RefCell<FxHashMap<Word, Ref<Dict>>> = RefCell::default();
}

/// The attributes of `object`, if it was given any.
#[inline]
pub fn get(object: Ref<Header>) -> Option<Ref<Dict>> {
    if object.has_attached() { TABLE.with_borrow(|t| t.get(&object.word()).copied()) } else { None }
}

/// Make `attributes` those of `object`. They live as long as it does.
pub fn set(object: Ref<Header>, attributes: Ref<Dict>) {
    object.set_attached(true);
    TABLE.with_borrow_mut(|t| t.insert(object.word(), attributes));
}

/// What the collector has to follow from `object`.
#[inline]
pub fn trace(object: Ref<Header>, visit: &mut dyn FnMut(Value)) {
    if let Some(attributes) = get(object) {
        visit(attributes.into())
    }
}

/// Forget the attributes of objects that the collector has not marked and is about to free.
pub fn forget_unmarked() {
    TABLE.with_borrow_mut(|t| t.retain(|object, _| Ref::<Header>::from_word(*object).marked()))
}
