//! The VM's register stack: one array of words; each frame is a window of it.
//!
//! A window's registers are addressed by 16-bit numbers. [`GUARD`] words are mapped beyond the last place where a window may begin, so a
//! register access is in bounds whatever its number, without a check. All words start as NULL.
#![allow(unsafe_code)]
use crate::value::Value;
use memmap2::{MmapMut, MmapOptions};
use std::cell::Cell;

/// Words mapped beyond the last window's base: more than a 16-bit register number reaches, and room for a trace's spill slots.
const GUARD: usize = (1 << 16) + 4096;
/// Words in which windows may begin: 64 Mi words of address space, touched only as far as recursion goes.
const WORDS: usize = 64 << 20;

/// The register stack.
pub struct RegisterStack {
    map: MmapMut,
    /// Words in use: the collector looks no further. Index of the first word above the newest frame (and a running trace's spill slots).
    top: Cell<usize>,
    /// Highest `top` since the last scan, so that the scan can clear what dead frames left behind.
    high: Cell<usize>,
}

/// The registers of one frame.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Window(*mut Cell<Value>);

impl RegisterStack {
    /// Reserve the address space.
    pub fn new() -> std::io::Result<RegisterStack> {
        let map = MmapOptions::new().len((WORDS + GUARD) * 8).no_reserve_swap().map_anon()?;
        Ok(RegisterStack { map, top: Cell::new(0), high: Cell::new(0) })
    }

    /// The window that begins at word `base`; `None` when the stack is full (RecursionError).
    #[inline(always)]
    pub fn window(&self, base: usize) -> Option<Window> {
        if base < WORDS {
            // SAFETY: base < WORDS, within the mapping.
            Some(Window(unsafe { self.map.as_ptr().cast_mut().cast::<Cell<Value>>().add(base) }))
        } else {
            None
        }
    }

    /// Word index of a window.
    #[inline(always)]
    pub fn base(&self, w: Window) -> usize {
        (w.0 as usize - self.map.as_ptr() as usize) / 8
    }

    /// First word not in use.
    #[inline(always)]
    pub fn top(&self) -> usize {
        self.top.get()
    }

    /// Say how much is in use.
    #[inline(always)]
    pub fn set_top(&self, top: usize) {
        self.top.set(top);
        if top > self.high.get() {
            self.high.set(top)
        }
    }

    /// Show every word in use, and forget what dead frames left above them.
    pub fn scan(&self, visit: &mut dyn FnMut(u64)) {
        let top = self.top.get().min(WORDS + GUARD);
        let high = self.high.get().min(WORDS + GUARD);
        for i in 0..high {
            // SAFETY: i < WORDS + GUARD, within the mapping; every word is initialised (zero pages) and plain data.
            unsafe {
                let at = self.map.as_ptr().cast_mut().cast::<u64>().add(i);
                if i < top { visit(*at) } else { *at = 0 }
            }
        }
        self.high.set(top);
    }
}

impl Window {
    /// Register `r`.
    #[inline(always)]
    pub fn get(self, r: u16) -> Value {
        self.cell(r).get()
    }

    /// Set register `r`.
    #[inline(always)]
    pub fn set(self, r: u16, v: Value) {
        self.cell(r).set(v)
    }

    /// Register `r` as a cell.
    #[inline(always)]
    pub fn cell<'a>(self, r: u16) -> &'a Cell<Value> {
        // SAFETY: a window begins below WORDS, and GUARD > 65535 more words are mapped. The mapping lives as long as the process's one heap.
        unsafe { &*self.0.add(r as usize) }
    }

    /// Registers `r..r + n`, readable and changeable in place. At most [`GUARD`] - 65536 registers.
    #[inline(always)]
    pub fn run<'a>(self, r: u16, n: usize) -> &'a [Cell<Value>] {
        assert!(r as usize + n <= GUARD);
        // SAFETY: r + n <= GUARD words behind a base below WORDS are mapped and initialised.
        unsafe { std::slice::from_raw_parts(self.0.add(r as usize), n) }
    }

    /// Address of register 0, for machine code.
    pub fn address(self) -> *mut u64 {
        self.0.cast()
    }

    /// The window whose register 0 is at `address`, which came from [`Window::address`].
    pub fn from_address(address: *mut u64) -> Window {
        Window(address.cast())
    }
}
