//! Python values.
pub mod layout;
