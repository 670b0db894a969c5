//! Definitions of native functions: plain constants in the file of the type or module they belong to.
use super::{Args, PyResult, Runtime};
use crate::value::{Class, Ref, Value, function::BoundMethod, native::NativeFunction};

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

/// Special methods that are ordinary methods of CPython's types.
const NOT_SLOTS: &[&str] = &[
    "__format__",
    "__dir__",
    "__reduce__",
    "__reduce_ex__",
    "__getnewargs__",
    "__getstate__",
    "__setstate__",
    "__sizeof__",
    "__init_subclass__",
    "__subclasshook__",
    "__class_getitem__",
    "__reversed__",
    "__length_hint__",
    "__round__",
    "__trunc__",
    "__floor__",
    "__ceil__",
    "__complex__",
    "__copy__",
    "__deepcopy__",
    "__instancecheck__",
    "__subclasscheck__",
    "__prepare__",
    "__enter__",
    "__exit__",
    "__bytes__",
    "__getformat__",
    "__buffer__",
    "__release_buffer__",
    "__mro_entries__",
    "__set_name__",
];

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
    /// Is it a special method that CPython keeps in a slot of the type (`__add__`, but not `__format__`)?
    pub fn is_slot(&self) -> bool {
        self.name.starts_with("__") && !NOT_SLOTS.contains(&self.name)
    }
    /// The same with keyword arguments.
    pub const fn with_keywords(self, keywords: &'static [&'static str]) -> NativeDef {
        NativeDef { keywords, ..self }
    }
}

impl Runtime {
    fn class_of_native(&self, definition: u32, owner: Value) -> Ref<Class> {
        let (t, definition) = (&self.types, self.natives[definition as usize]);
        match definition.binding {
            Binding::Static => t.builtin_function,
            _ if owner.get::<Class>().is_none() => t.builtin_function,
            Binding::Getter => t.getset_descriptor,
            Binding::Class => t.classmethod_descriptor,
            Binding::Method if definition.is_slot() => t.wrapper_descriptor,
            Binding::Method => t.method_descriptor,
        }
    }

    /// A method bound to its object.
    pub fn bind(&mut self, function: Value, receiver: Value) -> Value {
        let class = match function.get::<NativeFunction>() {
            None => self.types.bound_method,
            Some(f) if f.header.class_word() == self.types.wrapper_descriptor.word() => self.types.method_wrapper,
            Some(_) => self.types.builtin_function,
        };
        self.alloc(class, |header| BoundMethod { header, function, receiver }).into()
    }

    /// A function object for `definition`, owned by a module (its name), a class, or nothing (NULL).
    pub fn native(&mut self, definition: &'static NativeDef, owner: Value) -> Ref<NativeFunction> {
        self.natives.push(definition);
        let definition = (self.natives.len() - 1) as u32;
        let class = self.class_of_native(definition, owner);
        self.alloc(class, |header| NativeFunction { header, definition, owner })
    }
}
