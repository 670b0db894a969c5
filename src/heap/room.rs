//! What is worth asking the system for.
use std::sync::OnceLock;

/// Bytes of the machine's memory and swap space. The system promises more than that to whoever asks, and kills who uses it; a program that
/// wants more at once is better told.
pub fn most_bytes() -> usize {
    static MOST: OnceLock<usize> = OnceLock::new();
    *MOST.get_or_init(|| {
        let info = rustix::system::sysinfo();
        let bytes = (info.totalram as u64 + info.totalswap as u64).saturating_mul(u64::from(info.mem_unit));
        usize::try_from(bytes).unwrap_or(usize::MAX)
    })
}
