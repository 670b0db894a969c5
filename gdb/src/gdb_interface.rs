//! gdb's JIT interface: a list of object files in memory, and a function with a breakpoint on it.
//!
//! gdb (and lldb) find both names in our symbol table, so the program must not be stripped. This is the only place that
//! touches the list.
#![allow(unsafe_code)]

use std::ptr::null_mut;
use std::sync::{Mutex, PoisonError};

/// One object file, as gdb reads it. Layout fixed by gdb.
#[repr(C)]
struct Entry {
    next: *mut Entry,
    prev: *mut Entry,
    object: *const u8,
    size: u64,
}

/// The head of the list. Layout fixed by gdb.
#[repr(C)]
pub struct Descriptor {
    version: u32,
    action: u32,
    relevant: *mut Entry,
    first: *mut Entry,
}

const NOTHING: u32 = 0;
const REGISTER: u32 = 1;
const UNREGISTER: u32 = 2;

/// Read by the debugger, by name. Only ever touched under [`LOCK`].
#[unsafe(no_mangle)]
pub static mut __jit_debug_descriptor: Descriptor =
    Descriptor { version: 1, action: NOTHING, relevant: null_mut(), first: null_mut() };

/// The debugger's breakpoint goes here, by name.
#[unsafe(no_mangle)]
#[inline(never)]
pub extern "C" fn __jit_debug_register_code() {
    // SAFETY: no instruction at all. It keeps the compiler from dropping the call, and (as it may read memory) from
    // delaying the writes to the list past it.
    unsafe { std::arch::asm!("", options(nostack, preserves_flags)) }
}

static LOCK: Mutex<()> = Mutex::new(());

/// An object file that the debugger knows about until this is dropped.
#[derive(Debug)]
pub struct Registration {
    entry: *mut Entry,
    /// What the entry points to; never changed, as gdb reads it whenever it attaches.
    _object: Box<[u8]>,
}

// SAFETY: the entry is only reached through the list, under `LOCK`.
unsafe impl Send for Registration {}

impl Registration {
    /// Shows `object` to the debugger.
    pub fn new(object: Vec<u8>) -> Registration {
        let object = object.into_boxed_slice();
        let entry = Entry { next: null_mut(), prev: null_mut(), object: object.as_ptr(), size: object.len() as u64 };
        let entry = Box::into_raw(Box::new(entry));
        let _guard = LOCK.lock().unwrap_or_else(PoisonError::into_inner);
        // SAFETY: under the lock this thread alone touches the list. `entry` was just made; `first` is null or an entry
        // whose `Registration` is alive, as dropping that takes it off the list.
        unsafe {
            let list = &raw mut __jit_debug_descriptor;
            (*entry).next = (*list).first;
            if !(*entry).next.is_null() {
                (*(*entry).next).prev = entry;
            }
            (*list).first = entry;
            notify(REGISTER, entry);
        }
        Registration { entry, _object: object }
    }
}

impl Drop for Registration {
    fn drop(&mut self) {
        let _guard = LOCK.lock().unwrap_or_else(PoisonError::into_inner);
        // SAFETY: under the lock this thread alone touches the list, and all entries on it are alive (see `new`).
        // `entry` came from a box, and is off the list and forgotten by gdb when it goes back into one.
        unsafe {
            let list = &raw mut __jit_debug_descriptor;
            let Entry { next, prev, .. } = *self.entry;
            if prev.is_null() {
                (*list).first = next;
            } else {
                (*prev).next = next;
            }
            if !next.is_null() {
                (*next).prev = prev;
            }
            notify(UNREGISTER, self.entry);
            drop(Box::from_raw(self.entry));
        }
    }
}

/// Tells the debugger, if there is one, what became of `entry`.
///
/// # Safety
/// [`LOCK`] is held, and `entry` is alive.
unsafe fn notify(action: u32, entry: *mut Entry) {
    let list = &raw mut __jit_debug_descriptor;
    // SAFETY: the lock makes these the only accesses. Volatile: the reader is another process.
    unsafe {
        (&raw mut (*list).relevant).write_volatile(entry);
        (&raw mut (*list).action).write_volatile(action);
        __jit_debug_register_code();
        (&raw mut (*list).action).write_volatile(NOTHING);
        (&raw mut (*list).relevant).write_volatile(null_mut());
    }
}
