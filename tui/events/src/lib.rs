//! mimeo-events
