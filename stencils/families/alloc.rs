//! The fast paths of allocation. K is the address of the allocator's words; memory comes back unwritten.

use crate::prelude::*;

stencils! {
    /// D = the first cell of the free list whose head is at K, taken off it; leaves if the list is empty.
    guard alloc_pop<D: R> |s| {
        let head = k_address::<i64>();
        let cell = *head;
        cell != 0 && {
            *head = *(cell as *const i64);
            s.r[D] = cell;
            true
        }
    };
    /// D = the next IMM bytes between the cursor at K and the limit at K + 8; leaves if they do not fit.
    guard alloc_bump<D: R> |s| {
        let cursor = k_address::<u64>();
        let cell = *cursor;
        let next = cell.wrapping_add(imm() as u64);
        s.r[D] = cell as i64;
        next <= *cursor.add(1) && {
            *cursor = next;
            true
        }
    };
}
