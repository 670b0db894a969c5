//! Functions that are taken from the C library by name: rustc links its own in their place, whose last digits are others than CPython's.
#![allow(unsafe_code)]
use std::ffi::CStr;
use std::sync::OnceLock;

type Function = extern "C" fn(f64) -> f64;

fn find(name: &CStr) -> Option<Function> {
    // SAFETY: `name` ends in a zero byte.
    let found = unsafe { libc::dlsym(libc::RTLD_DEFAULT, name.as_ptr()) };
    // SAFETY: C's functions of these names take a double and return one; Option<fn> is null when there is none.
    unsafe { std::mem::transmute::<*mut libc::c_void, Option<Function>>(found) }
}

macro_rules! system {
    ($($name:ident or $other:expr;)*) => { $(
        /// C's function of this name, or else Rust's.
        pub fn $name(x: f64) -> f64 {
            static FOUND: OnceLock<Option<Function>> = OnceLock::new();
            let name = concat!(stringify!($name), "\0");
            let found = FOUND.get_or_init(|| CStr::from_bytes_with_nul(name.as_bytes()).ok().and_then(find));
            found.map_or_else(|| $other(x), |function| function(x))
        }
    )* };
}

system! {
    cbrt or f64::cbrt;
    erf or libm::erf;
    erfc or libm::erfc;
}
