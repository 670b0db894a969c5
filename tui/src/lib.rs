//! The screen of `mimeo tui`, and its text twin of `mimeo dump`.
//!
//! Elm's shape: a [`Model`], a [`Msg`], [`update()`] and [`view::draw`]. Everything that is shown comes from folding
//! [`mimeo_events`] into the model, so a live run, a replay and a dump are the same fold; keys are folded the same
//! way. This crate cannot reach the runtime: the program is a child process, and all that is known of it came as events.
//!
//! - `model/` what is known, one file per noun; `view/` how it is drawn, mirrored by noun; `keys` the one key table;
//! - `child`, `sampler`, `terminal`, `signals` touch the system; `run` joins them in one loop;
//! - `text`, `json` and `disasm` are the listing; `gather` folds for it without a screen.

mod child;
pub mod disasm;
mod gather;
pub mod json;
pub mod keys;
pub mod model;
mod record;
mod run;
mod sampler;
mod terminal;
pub mod text;
pub mod update;
pub mod view;

pub use gather::Gather;
pub use model::Model;
pub use run::{Options, Replay, replay, run};
pub use update::{Command, Msg, update};
