//! Modules of the standard library: each Rust file is one module, as a table of functions and of constants; those written in Python are
//! the files of `python/`.
pub mod array;
mod array_pickle;
pub mod ast;
pub mod cmath;
pub mod codecs;
pub mod collection;
pub mod gc;
pub mod hashes;
mod imp;
pub mod io;
pub mod json;
pub mod math;
mod math_exact;
mod math_special;
mod math_system;
pub mod posix;
pub mod python;
pub mod random;
pub mod regex;
mod signals;
pub mod structs;
pub mod sys;
mod sys_info;
mod sys_more;
pub mod time;
pub mod traceback;
pub mod unicodedata;
pub mod weakref;
mod zlib;

pub use sys_more::is_of_library;

use crate::runtime::{ModuleSpec, Runtime, name};
use crate::value::Value;

/// Every built-in module.
pub const MODULES: &[&ModuleSpec] = &[
    &sys::SPEC,
    &time::SPEC,
    &codecs::SPEC,
    &traceback::SPEC,
    &MATH,
    &cmath::SPEC,
    &collection::SPEC,
    &hashes::HASHES,
    &hashes::BINASCII,
    &io::SPEC,
    &json::SPEC,
    &posix::SPEC,
    &random::SPEC,
    &regex::SPEC,
    &gc::SPEC,
    &imp::SPEC,
    &weakref::SPEC,
    &array::SPEC,
    &ast::SPEC,
    &structs::SPEC,
    &signals::SPEC,
    &zlib::SPEC,
    &unicodedata::SPEC,
];

const MATH: ModuleSpec = ModuleSpec {
    name: "math",
    functions: math::FUNCTIONS,
    init: |rt, module| {
        for (text, x) in math::CONSTANTS {
            let key = name(rt, text);
            module.set_str(key, Value::float(*x));
        }
        Ok(())
    },
};

/// Fill the classes that belong to modules.
pub fn install(rt: &mut Runtime) {
    for spec in [&sys_info::VERSION_INFO, &sys_info::FLOAT_INFO, &sys_info::INT_INFO, &sys_info::HASH_INFO] {
        rt.install_type(spec);
    }
    let (module, sys) = (rt.names.module, name(rt, "sys").into());
    for class in [rt.types.version_info, rt.types.float_info, rt.types.int_info, rt.types.hash_info] {
        class.namespace.borrow_mut().set(module, sys);
    }
    rt.install_type(&weakref::REFERENCE);
    let (module, weakref) = (rt.names.module, name(rt, "weakref").into());
    rt.types.reference.namespace.borrow_mut().set(module, weakref);
    array::install(rt);
    structs::install(rt);
    io::install(rt);
}
