//! Tuples: items inline behind the header.
use super::{Value, kinds::Trace, tail::Tailed};

/// A tuple; see [`Tailed`] for access.
pub type Tuple = Tailed<()>;

impl Trace for Tuple {
    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        self.iter().for_each(visit)
    }
}
