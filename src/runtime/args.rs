//! The arguments of a call to native code.
use crate::value::{Ref, Str, Value};

/// Arguments: positional ones (for methods, the receiver first), then keywords. The caller keeps them alive.
#[derive(Clone, Copy)]
pub struct Args<'a> {
    /// By position.
    pub positional: &'a [Value],
    /// By name; names are interned.
    pub keywords: &'a [(Ref<Str>, Value)],
}

impl<'a> Args<'a> {
    /// Only positional arguments.
    pub fn positional(values: &'a [Value]) -> Args<'a> {
        Args { positional: values, keywords: &[] }
    }

    /// Number of positional arguments.
    pub fn len(&self) -> usize {
        self.positional.len()
    }

    /// No positional arguments?
    pub fn is_empty(&self) -> bool {
        self.positional.is_empty()
    }

    /// Positional argument `i`, if given.
    pub fn get(&self, i: usize) -> Option<Value> {
        self.positional.get(i).copied()
    }

    /// Keyword argument `name`, if given.
    pub fn keyword(&self, name: &str) -> Option<Value> {
        self.keywords.iter().find(|(n, _)| n.as_str() == name).map(|(_, v)| *v)
    }
}

impl std::ops::Index<usize> for Args<'_> {
    type Output = Value;
    fn index(&self, i: usize) -> &Value {
        &self.positional[i]
    }
}
