//! Memory for machine code is never writable and executable at once.

use super::super::memory::{CodeMemory, Padding};

/// Permissions (`rwxp`) of the mapping that holds `address`, and whether any mapping is both writable and executable.
fn permissions(address: u64) -> (String, bool) {
    let maps = std::fs::read_to_string("/proc/self/maps").expect("Linux tells the mappings");
    let mut found = String::new();
    let mut both = false;
    for line in maps.lines() {
        let (range, rest) = line.split_once(' ').expect("a range and more");
        let (from, to) = range.split_once('-').expect("two addresses");
        let hex = |digits| u64::from_str_radix(digits, 16).expect("hexadecimal");
        let flags = &rest[..4];
        both |= flags.contains('w') && flags.contains('x');
        if (hex(from)..hex(to)).contains(&address) {
            found = flags.into();
        }
    }
    (found, both)
}

#[test]
fn never_both() {
    let mut memory = CodeMemory::new(Padding { fixed: 128, per_row: 0 });
    let mut addresses = Vec::new();
    for round in 0..20 {
        let mut writer = memory.open();
        let address = writer.reserve(10_000, 0).expect("memory");
        writer.write(address, &[0xC3; 10_000]);
        assert_eq!(permissions(address), ("rw-p".into(), false), "while writing, round {round}");
        drop(writer);
        assert_eq!(permissions(address), ("r-xp".into(), false), "when written, round {round}");
        addresses.push(address);
    }
    let mut writer = memory.open();
    writer.write(addresses[0] + 1, &[1, 0, 0, 0]);
    assert_eq!(writer.displacement(addresses[0] + 1), 1);
    assert_eq!(permissions(addresses[0]), ("rw-p".into(), false), "a patch");
    drop(writer);
    assert!(addresses.iter().all(|a| permissions(*a) == ("r-xp".into(), false)), "all closed again");
    assert!(addresses.windows(2).all(|two| two[1] >= two[0] + 10_128 || two[1] < two[0]), "room behind each");
    assert!(memory.used() >= 20 * 10_128);
}
