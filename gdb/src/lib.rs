//! mimeo-debuginfo
