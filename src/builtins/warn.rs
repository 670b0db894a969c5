//! Warnings from native code.
use crate::runtime::{PyResult, Runtime, name};
use crate::value::{Dict, Value};

/// DeprecationWarning. A program that has not imported `warnings` sees none outside of `__main__`; importing is left to it. A safepoint.
pub fn deprecation(rt: &mut Runtime, message: &str) -> PyResult<()> {
    let key = name(rt, "warnings");
    let Some(warnings) = rt.modules.get::<Dict>().and_then(|d| d.get_str(key)) else { return Ok(()) };
    let warn = rt.attribute(warnings, "warn")?;
    let message: Value = rt.str(message).into();
    let category = rt.types.deprecation_warning.into();
    rt.call(warn, &[message, category])?;
    Ok(())
}
