//! mimeo-tui
