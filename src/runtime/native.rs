//! Definitions of native functions: plain constants in the file of the type or module they belong to.
use super::{Args, PyResult, Runtime};
use crate::value::{Ref, Value, native::NativeFunction};

/// The Rust side of a native function.
pub type NativeFn = fn(&mut Runtime, Args) -> PyResult;

/// How many positional arguments (for methods: the receiver included) a native function takes.
#[derive(Clone, Copy, Debug)]
pub struct Arity {
    /// At least.
    pub min: u8,
    /// At most; 255: any number.
    pub max: u8,
}

/// How a native function is found and called.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Binding {
    /// A method: bound to the receiver when found on an instance.
    Method,
    /// A static method or module function: never bound.
    Static,
    /// A class method: bound to the class.
    Class,
    /// A read-only attribute: called with the receiver when looked up on an instance.
    Getter,
}

/// One native function.
#[derive(Debug)]
pub struct NativeDef {
    /// Its name.
    pub name: &'static str,
    /// What to call.
    pub call: NativeFn,
    /// Positional arguments it takes. Checked before the call.
    pub arity: Arity,
    /// Names of keyword arguments it takes, checked before the call; `["**"]`: any.
    pub keywords: &'static [&'static str],
    /// How it is found.
    pub binding: Binding,
    /// Does it look at the variables of its caller? Then they must be where the interpreter keeps them.
    pub reads_frames: bool,
}

impl NativeDef {
    /// A method of `min..=max` arguments, receiver included.
    pub const fn method(name: &'static str, call: NativeFn, min: u8, max: u8) -> NativeDef {
        NativeDef {
            name,
            call,
            arity: Arity { min, max },
            keywords: &[],
            binding: Binding::Method,
            reads_frames: false,
        }
    }
    /// A function of `min..=max` arguments.
    pub const fn function(name: &'static str, call: NativeFn, min: u8, max: u8) -> NativeDef {
        NativeDef {
            name,
            call,
            arity: Arity { min, max },
            keywords: &[],
            binding: Binding::Static,
            reads_frames: false,
        }
    }
    /// A class method of `min..=max` arguments, the class included.
    pub const fn class_method(name: &'static str, call: NativeFn, min: u8, max: u8) -> NativeDef {
        NativeDef { name, call, arity: Arity { min, max }, keywords: &[], binding: Binding::Class, reads_frames: false }
    }
    /// A read-only attribute.
    pub const fn getter(name: &'static str, call: NativeFn) -> NativeDef {
        NativeDef {
            name,
            call,
            arity: Arity { min: 1, max: 1 },
            keywords: &[],
            binding: Binding::Getter,
            reads_frames: false,
        }
    }
    /// The same; it looks at the variables of its caller.
    pub const fn reading_frames(self) -> NativeDef {
        NativeDef { reads_frames: true, ..self }
    }
    /// The same with keyword arguments.
    pub const fn with_keywords(self, keywords: &'static [&'static str]) -> NativeDef {
        NativeDef { keywords, ..self }
    }
}

impl Runtime {
    /// A function object for `definition`, owned by a module (its name), a class, or nothing (NULL).
    pub fn native(&mut self, definition: &'static NativeDef, owner: Value) -> Ref<NativeFunction> {
        self.natives.push(definition);
        let definition = (self.natives.len() - 1) as u32;
        self.alloc(self.types.builtin_function, |header| NativeFunction { header, definition, owner })
    }
}
