//! Where a value can be while a trace runs: registers of the stencils, slots of the frame.

use crate::trace::ir::{Constant, Type};
use mimeo_stencils::{Class, registers};
use std::fmt;

/// A register. Numbered through: the int registers R0 …, then the float registers X0 ….
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Reg(u8);

/// Number of registers of both classes.
pub const REGISTERS: usize = registers::INT_COUNT + registers::FLOAT_COUNT;

impl Reg {
    /// Int register number `n`.
    pub const fn int(n: usize) -> Reg {
        Reg(n as u8)
    }

    /// Float register number `n`.
    pub const fn float(n: usize) -> Reg {
        Reg((registers::INT_COUNT + n) as u8)
    }

    /// Its class.
    pub const fn class(self) -> Class {
        if (self.0 as usize) < registers::INT_COUNT { Class::Int } else { Class::Float }
    }

    /// Its number within its class: what stencils are chosen by.
    pub const fn number(self) -> u8 {
        match self.class() {
            Class::Int => self.0,
            Class::Float => self.0 - registers::INT_COUNT as u8,
        }
    }

    /// Its number among all: `0..REGISTERS`.
    pub const fn index(self) -> usize {
        self.0 as usize
    }

    /// Does it keep its value across a call?
    pub const fn survives_calls(self) -> bool {
        (self.0 as usize) < registers::CALL_SAFE_INTS
    }

    /// `r13`, `xmm0`
    pub fn name(self) -> &'static str {
        match self.class() {
            Class::Int => registers::INT_NAMES[self.number() as usize],
            Class::Float => registers::FLOAT_NAMES[self.number() as usize],
        }
    }

    /// DWARF's number for it.
    pub fn dwarf(self) -> u16 {
        match self.class() {
            Class::Int => registers::INT_DWARF[self.number() as usize],
            Class::Float => registers::FLOAT_DWARF[self.number() as usize],
        }
    }

    /// All of a class.
    pub fn all(class: Class) -> impl DoubleEndedIterator<Item = Reg> {
        let range = match class {
            Class::Int => 0..registers::INT_COUNT,
            Class::Float => registers::INT_COUNT..REGISTERS,
        };
        range.map(|i| Reg(i as u8))
    }
}

impl fmt::Debug for Reg {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// A set of registers.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub struct RegSet(u16);

impl RegSet {
    /// None.
    pub const EMPTY: RegSet = RegSet(0);

    /// Is `r` in it?
    pub fn has(self, r: Reg) -> bool {
        self.0 >> r.0 & 1 != 0
    }

    /// Put `r` in.
    pub fn add(&mut self, r: Reg) {
        self.0 |= 1 << r.0
    }

    /// Take `r` out.
    pub fn remove(&mut self, r: Reg) {
        self.0 &= !(1 << r.0)
    }
}

/// The class of registers that hold values of a type.
pub fn class_of(ty: Type) -> Class {
    if ty == Type::Float { Class::Float } else { Class::Int }
}

/// A register, or a slot of the frame (numbered from the root frame's register 0), holding raw bits.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Place {
    /// A register.
    Reg(Reg),
    /// `[r12 + 8 * slot]`
    Slot(u32),
}

/// Where a value comes from: a place, or nowhere, because it is a constant.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Source {
    /// A place.
    Place(Place),
    /// A constant.
    Constant(Constant),
}
