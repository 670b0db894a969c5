//! The format specification mini-language: `[[fill]align][sign][z][#][0][width][grouping][.precision][type]`.
use crate::runtime::{PyResult, Runtime};
use crate::value::Value;

/// `format(v, spec)` for numbers and str; `None` for other types.
pub fn native(rt: &mut Runtime, v: Value, spec: &str) -> Option<PyResult<String>> {
    let _ = (v, spec);
    Some(rt.system_error("format specifications are not supported yet"))
}
