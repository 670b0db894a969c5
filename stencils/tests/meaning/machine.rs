//! The machine that stencils act on, once as a model in Rust.

use crate::assemble::Constants;
use std::cell::Cell;

/// Bytes of memory that stencils under test may address.
pub const MEMORY: usize = 512;
/// Slots of the frame that they may address.
pub const SLOTS: usize = 8;

/// Everything a stencil can see or change.
#[derive(Clone)]
pub struct Machine {
    pub r: [i64; 7],
    pub x: [f64; 8],
    pub slots: [u64; SLOTS],
    pub memory: Memory,
    pub constants: Constants,
}

/// The memory that stencils really address. (A cell: they write it behind the compiler's back.)
#[repr(align(16))]
pub struct Real(pub Cell<[u8; MEMORY]>);

impl Real {
    pub fn new() -> Box<Real> {
        Box::new(Real(Cell::new([0; MEMORY])))
    }

    pub fn base(&self) -> u64 {
        self.0.as_ptr() as u64
    }
}

/// A model of some memory, at the address where the real one is.
#[derive(Clone, PartialEq)]
pub struct Memory {
    pub base: u64,
    pub bytes: [u8; MEMORY],
}

impl Memory {
    pub fn read<const N: usize>(&self, address: i64) -> [u8; N] {
        let start = (address as u64 - self.base) as usize;
        self.bytes[start..start + N].try_into().expect("N bytes")
    }

    pub fn write(&mut self, address: i64, bytes: &[u8]) {
        let start = (address as u64 - self.base) as usize;
        self.bytes[start..start + bytes.len()].copy_from_slice(bytes);
    }

    pub fn get(&self, address: i64) -> i64 {
        i64::from_le_bytes(self.read(address))
    }

    pub fn put(&mut self, address: i64, value: i64) {
        self.write(address, &value.to_le_bytes());
    }
}

impl Machine {
    pub fn imm(&self) -> i64 {
        self.constants.imm
    }

    pub fn k(&self) -> i64 {
        self.constants.k as i64
    }

    pub fn kf(&self) -> f64 {
        f64::from_bits(self.constants.k)
    }

    /// The slot that the immediate names.
    pub fn slot(&mut self) -> &mut u64 {
        &mut self.slots[self.constants.imm as usize / 8 - crate::FIRST_SLOT]
    }

    /// `r[to] = value`, if there is one.
    pub fn some(&mut self, to: usize, value: Option<i64>) -> bool {
        if let Some(value) = value {
            self.r[to] = value;
        }
        value.is_some()
    }
}

/// A cheap random sequence.
pub struct Random(pub u64);

impl Random {
    pub fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    pub fn below(&mut self, n: usize) -> usize {
        (self.next() % n as u64) as usize
    }

    pub fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())]
    }

    /// An int of random size.
    pub fn int(&mut self) -> i64 {
        let bits = self.below(64);
        self.next() as i64 >> bits
    }

    /// Any float, often a modest one.
    pub fn float(&mut self) -> f64 {
        match self.below(3) {
            0 => self.int() as f64 / 8.0,
            1 => self.int() as f64,
            _ => {
                let any = f64::from_bits(self.next());
                if any.is_nan() { f64::NAN } else { any }
            }
        }
    }
}
