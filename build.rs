//! How the binary is linked.

fn main() {
    // At a fixed address: half a million words of tables need no relocation, which is a megabyte less to read, write and keep at every start.
    println!("cargo:rustc-link-arg-bins=-no-pie");
    println!("cargo:rerun-if-changed=build.rs");
}
