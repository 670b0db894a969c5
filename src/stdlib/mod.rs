//! Modules of the standard library written in Rust: each file is one module, as a table of functions and of constants.
pub mod math;
mod math_exact;
mod math_special;
pub mod sys;
pub mod time;

use crate::runtime::{ModuleSpec, Runtime, name};
use crate::value::Value;

/// Every built-in module.
pub const MODULES: &[&ModuleSpec] = &[&sys::SPEC, &time::SPEC, &MATH];

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
    rt.install_type(&sys::VERSION_INFO);
}
