//! Compiles `families/lib.rs` to one object file.

use std::{env, fs, path::Path, process::Command};

/// The compiler whose output the rest of this tool knows. Newer ones may well do; the checks and tests then tell.
const RUSTC: &str = "rustc 1.95.";

/// Flags, and why.
const FLAGS: &[&str] = &[
    "--edition=2024",
    "--crate-name=families",
    "--crate-type=lib",
    "--emit=obj",
    // Level 1 has all that stencils need. Above it, GVN replaces values that compared equal by one another, which
    // costs moves between registers that hold the same anyway.
    "-Copt-level=1",
    "-Cpanic=abort",
    // Every stencil brings its call frame information.
    "-Cforce-unwind-tables=yes",
    // Identical stencils must stay separate: their names differ.
    "-Zmerge-functions=disabled",
    // Symbols that tell the operands.
    "-Csymbol-mangling-version=v0",
    "-Ccodegen-units=1",
    // Holes become plain 32-bit operands; anything else goes through tables or registers.
    "-Crelocation-model=static",
    "-Ccode-model=small",
    // rbp belongs to whoever entered.
    "-Cforce-frame-pointers=no",
];

/// The object file's bytes.
pub fn compile(out: &Path) -> Result<Vec<u8>, String> {
    let rustc = env::var_os("RUSTC").ok_or("cargo sets RUSTC")?;
    let version = Command::new(&rustc).arg("--version").output().map_err(|e| format!("{rustc:?}: {e}"))?.stdout;
    let version = String::from_utf8_lossy(&version);
    if !version.starts_with(RUSTC) {
        return Err(format!(
            "stencils are built by {RUSTC}x, this is {}; rust-toolchain.toml chooses the right one under rustup",
            version.trim()
        ));
    }
    if env::var("CARGO_CFG_TARGET_ARCH").as_deref() != Ok("x86_64") {
        return Err("stencils exist for x86_64 only".into());
    }
    let object = out.join("families.o");
    let output = Command::new(rustc)
        // For this one process: tail calls and the calling convention are unstable features.
        .env("RUSTC_BOOTSTRAP", "1")
        .args(FLAGS)
        .arg("families/lib.rs")
        .arg("-o")
        .arg(&object)
        .output()
        .map_err(|e| format!("running rustc: {e}"))?;
    if !output.status.success() {
        return Err(format!("families do not compile:\n{}", String::from_utf8_lossy(&output.stderr)));
    }
    fs::read(&object).map_err(|e| format!("{}: {e}", object.display()))
}
