//! Fragments → one ELF object in memory, as gdb wants it.
//!
//! An executable with absolute addresses (nothing to relocate), one NOBITS `.text` section and one symbol per region.
//! One section each, because a section that spans regions also claims what lies between them, and gdb then looks up
//! other objects' code in this one.

use object::elf;

use crate::bytes::Bytes;
use crate::dwarf::{self, Fragment, Part, frame};

/// More regions than this in one object would not fit ELF's 16-bit section numbers.
pub const MAX_REGIONS: usize = 32_000;

struct Section {
    name: u32,
    kind: elf::SectionType,
    flags: elf::SectionFlags,
    address: u64,
    offset: u32,
    size: u64,
    link: u32,
    info: u32,
    align: u64,
    entry_size: u64,
}

const FILE_HEADER: u32 = 64;
const PROGRAM_HEADER: u32 = 56;
const SECTION_HEADER: u16 = 64;
const SYMBOL: u64 = 24;

/// Writes the object that describes `fragments` (at most [`MAX_REGIONS`]).
pub fn object(fragments: &[&Fragment]) -> Vec<u8> {
    let mut info = Bytes::default();
    let mut line = Bytes::default();
    let mut line_str = Bytes::default();
    let mut loclists = Bytes::default();
    let mut rnglists = Bytes::default();
    let mut debug_frame = Bytes::default();
    let mut symbols = Bytes(vec![0; SYMBOL as usize]);
    let mut strings = Bytes(vec![0]);
    frame::common(&mut debug_frame);
    for (i, fragment) in fragments.iter().enumerate() {
        dwarf::link_unit(fragment, &mut info, line_str.len(), line.len(), loclists.len(), rnglists.len());
        line.raw(fragment.part(Part::Line));
        line_str.raw(fragment.part(Part::LineStr));
        loclists.raw(fragment.part(Part::Loclists));
        rnglists.raw(fragment.part(Part::Rnglists));
        debug_frame.raw(fragment.part(Part::Frame));

        symbols.u32(strings.len());
        symbols.u8(elf::STB_GLOBAL.0 << 4 | elf::STT_FUNC.0);
        symbols.u8(elf::STV_DEFAULT.0);
        symbols.u16(i as u16 + 1);
        symbols.u64(fragment.address);
        symbols.u64(fragment.length.into());
        strings.raw(fragment.part(Part::Name));
    }

    let mut names = Bytes(vec![0]);
    let mut name = |text: &str| {
        let at = names.len();
        names.string(text);
        at
    };
    let text = name(".text");
    let mut sections = Vec::with_capacity(fragments.len() + 11);
    sections.push(Section::null());
    for fragment in fragments {
        sections.push(Section {
            name: text,
            kind: elf::SHT_NOBITS,
            flags: elf::SHF_ALLOC | elf::SHF_EXECINSTR,
            address: fragment.address,
            offset: FILE_HEADER,
            size: fragment.length.into(),
            align: 1,
            ..Section::null()
        });
    }
    let mut out = Bytes(vec![0; (FILE_HEADER + PROGRAM_HEADER) as usize]);
    let mut put = |text: &str, kind, bytes: &[u8]| {
        out.align(8);
        let (offset, size) = (out.len(), bytes.len() as u64);
        out.raw(bytes);
        sections.push(Section { name: name(text), kind, offset, size, align: 1, ..Section::null() });
        sections.len() - 1
    };
    put(".debug_abbrev", elf::SHT_PROGBITS, dwarf::abbreviations());
    put(".debug_info", elf::SHT_PROGBITS, &info.0);
    put(".debug_line", elf::SHT_PROGBITS, &line.0);
    put(".debug_line_str", elf::SHT_PROGBITS, &line_str.0);
    put(".debug_loclists", elf::SHT_PROGBITS, &loclists.0);
    put(".debug_rnglists", elf::SHT_PROGBITS, &rnglists.0);
    put(".debug_frame", elf::SHT_PROGBITS, &debug_frame.0);
    let strtab = put(".strtab", elf::SHT_STRTAB, &strings.0);
    let symtab = put(".symtab", elf::SHT_SYMTAB, &symbols.0);
    sections[symtab].link = strtab as u32;
    sections[symtab].info = 1; // the first symbol that is not local
    sections[symtab].entry_size = SYMBOL;
    let shstrtab = Section { name: name(".shstrtab"), kind: elf::SHT_STRTAB, align: 1, ..Section::null() };
    sections.push(Section { offset: out.len(), size: names.len().into(), ..shstrtab });
    out.raw(&names.0);

    out.align(8);
    let table = out.len();
    for section in &sections {
        section.emit(&mut out);
    }
    let start = fragments.iter().map(|fragment| fragment.address).min().unwrap_or(0);
    let end = fragments.iter().map(|fragment| fragment.end()).max().unwrap_or(0);
    headers(&mut out.0, table, sections.len() as u16, start..end);
    out.0
}

/// File header, and one loadable segment without contents: lldb takes the object's address from it; gdb ignores it.
fn headers(out: &mut [u8], section_table: u32, sections: u16, memory: std::ops::Range<u64>) {
    let mut h = Bytes(Vec::with_capacity((FILE_HEADER + PROGRAM_HEADER) as usize));
    h.raw(&elf::ELFMAG);
    h.raw(&[elf::ELFCLASS64.0, elf::ELFDATA2LSB.0, elf::EV_CURRENT.0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    h.u16(elf::ET_EXEC.0);
    h.u16(elf::EM_X86_64.0);
    h.u32(elf::EV_CURRENT.0.into());
    h.u64(0); // entry
    h.u64(FILE_HEADER.into());
    h.u64(section_table.into());
    h.u32(0);
    h.u16(FILE_HEADER as u16);
    h.u16(PROGRAM_HEADER as u16);
    h.u16(1);
    h.u16(SECTION_HEADER);
    h.u16(sections);
    h.u16(sections - 1);

    h.u32(elf::PT_LOAD.0);
    h.u32((elf::PF_R | elf::PF_X).0);
    h.u64(0);
    h.u64(memory.start);
    h.u64(memory.start);
    h.u64(0);
    h.u64(memory.end - memory.start);
    h.u64(1);
    out[..h.0.len()].copy_from_slice(&h.0);
}

impl Section {
    const fn null() -> Section {
        Section {
            name: 0,
            kind: elf::SHT_NULL,
            flags: elf::SectionFlags(0),
            address: 0,
            offset: 0,
            size: 0,
            link: 0,
            info: 0,
            align: 0,
            entry_size: 0,
        }
    }

    fn emit(&self, out: &mut Bytes) {
        out.u32(self.name);
        out.u32(self.kind.0);
        out.u64(self.flags.0);
        out.u64(self.address);
        out.u64(self.offset.into());
        out.u64(self.size);
        out.u32(self.link);
        out.u32(self.info);
        out.u64(self.align);
        out.u64(self.entry_size);
    }
}
