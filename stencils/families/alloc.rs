//! The fast path of allocation: a free list, chained through the first word of its cells.

use crate::prelude::*;

stencils! {
    /// D = the first cell of the free list whose head is at address K, taken off it; leaves if the list is empty.
    guard alloc_pop<D: R> |s| {
        let head = k_address::<i64>();
        let cell = *head;
        cell != 0 && {
            *head = *(cell as *const i64);
            s.r[D] = cell;
            true
        }
    };
}
