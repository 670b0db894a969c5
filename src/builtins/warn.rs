//! Warnings from native code.
use crate::runtime::{PyResult, Runtime};
use crate::value::Value;

/// DeprecationWarning. A safepoint.
pub fn deprecation(rt: &mut Runtime, message: &str) -> PyResult<()> {
    let warnings = (rt.hooks.import_module)(rt, "warnings")?;
    let warn = rt.attribute(warnings, "warn")?;
    let message: Value = rt.str(message).into();
    let category = rt.types.deprecation_warning.into();
    rt.call(warn, &[message, category])?;
    Ok(())
}
