//! Turns the stencil sources in `families/` into the table that `src/lib.rs` includes.
//!
//! ```text
//! families/*.rs --compile--> object file --read--> functions --normalise--> stencils --check--> --emit--> table.rs
//! ```
//! Every surprise is a build failure that names the stencil: what LLVM makes of a stencil may change with any compiler,
//! and must not be found out by a running program.

mod check;
mod compile;
mod emit;
mod normalise;
mod read;

use std::{env, fs, path::PathBuf};

fn main() {
    println!("cargo:rerun-if-changed=build");
    println!("cargo:rerun-if-changed=families");
    println!("cargo:rerun-if-changed=../src/value/layout.rs");
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    let result = compile::compile(&out).and_then(|object| {
        let mut input = read::read(&object)?;
        for function in &mut input.functions {
            let family = &input.families[function.family];
            normalise::normalise(function, family).and_then(|()| check::check(function, family)).map_err(|error| {
                format!("stencil {}: {error}\n{}", function.name(family), normalise::listing(function))
            })?;
        }
        emit::emit(&input)
    });
    match result {
        Ok(table) => fs::write(out.join("table.rs"), table).expect("OUT_DIR is writable"),
        Err(error) => {
            for line in error.lines() {
                println!("cargo::error={line}");
            }
        }
    }
}
