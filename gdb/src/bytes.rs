//! A byte buffer that speaks DWARF's number formats (all little-endian).

/// Bytes under construction.
#[derive(Clone, Debug, Default)]
pub struct Bytes(pub Vec<u8>);

impl Bytes {
    /// The offset the next byte gets.
    pub fn len(&self) -> u32 {
        u32::try_from(self.0.len()).expect("debug information of one object stays far below 4 GiB")
    }

    pub fn raw(&mut self, bytes: &[u8]) {
        self.0.extend_from_slice(bytes);
    }

    pub fn u8(&mut self, v: u8) {
        self.0.push(v);
    }

    pub fn u16(&mut self, v: u16) {
        self.raw(&v.to_le_bytes());
    }

    pub fn u32(&mut self, v: u32) {
        self.raw(&v.to_le_bytes());
    }

    pub fn u64(&mut self, v: u64) {
        self.raw(&v.to_le_bytes());
    }

    pub fn uleb(&mut self, mut v: u64) {
        while v >= 0x80 {
            self.u8(v as u8 | 0x80);
            v >>= 7;
        }
        self.u8(v as u8);
    }

    pub fn sleb(&mut self, mut v: i64) {
        loop {
            let low = v as u8 & 0x7f;
            v >>= 7;
            if (v == 0 && low & 0x40 == 0) || (v == -1 && low & 0x40 != 0) {
                return self.u8(low);
            }
            self.u8(low | 0x80);
        }
    }

    /// A zero-terminated string; what cannot stand in one is replaced.
    pub fn string(&mut self, s: &str) {
        let start = self.0.len();
        self.raw(s.as_bytes());
        for byte in self.0[start..].iter_mut().filter(|byte| **byte == 0) {
            *byte = b'?';
        }
        self.u8(0);
    }

    /// Zero bytes up to a multiple of `to`.
    pub fn align(&mut self, to: usize) {
        self.0.resize(self.0.len().next_multiple_of(to), 0);
    }

    /// Fills a hole left earlier.
    pub fn patch_u32(&mut self, at: u32, v: u32) {
        self.0[at as usize..][..4].copy_from_slice(&v.to_le_bytes());
    }

    /// Fills the unit length at `at`: what follows it up to here.
    pub fn patch_length(&mut self, at: u32) {
        self.patch_u32(at, self.len() - at - 4);
    }
}
