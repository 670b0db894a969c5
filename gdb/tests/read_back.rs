//! Everything emitted, read back by `gimli` and `object`, equals the image it was emitted from, at every byte of the code.
#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

#[path = "../examples/demo/code.rs"]
#[allow(dead_code, reason = "the example uses more of it")]
mod code;
mod common;

use std::path::Path;

use gimli::{BaseAddresses, EndianSlice, LittleEndian, Operation, UnwindSection};
use mimeo_debuginfo::*;
use object::{Object, ObjectSection, ObjectSymbol};

type Slice<'a> = EndianSlice<'a, LittleEndian>;
type Dwarf<'a> = gimli::Dwarf<Slice<'a>>;

fn section<'a>(file: &object::File<'a>, name: &str) -> &'a [u8] {
    file.section_by_name(name).map_or(&[], |section| section.data().unwrap())
}

fn dwarf<'a>(file: &object::File<'a>) -> Dwarf<'a> {
    gimli::Dwarf::load(|id| Ok::<_, ()>(EndianSlice::new(section(file, id.name()), LittleEndian))).unwrap()
}

/// One debugging entry, as far as we emit any.
#[derive(Debug)]
struct Entry {
    depth: isize,
    tag: gimli::DwTag,
    name: String,
    type_: String,
    ranges: Vec<gimli::Range>,
    call_line: Option<u64>,
    locations: Vec<(gimli::Range, Vec<String>)>,
}

fn operations(expression: gimli::Expression<Slice<'_>>, encoding: gimli::Encoding) -> Vec<String> {
    let mut found = vec![];
    let mut all = expression.operations(encoding);
    while let Some(operation) = all.next().unwrap() {
        found.push(match operation {
            Operation::Register { register } => format!("register {}", register.0),
            Operation::RegisterOffset { register, offset, .. } => format!("memory {} {offset}", register.0),
            Operation::ImplicitValue { data } => {
                format!("constant {}", u64::from_le_bytes(data.slice().try_into().unwrap()))
            }
            Operation::UnsignedConstant { value } => format!("kind {value}"),
            Operation::StackValue => continue,
            Operation::Piece { size_in_bits: 64, bit_offset: None } => "piece".into(),
            other => panic!("{other:?}"),
        });
    }
    found
}

fn entries(dwarf: &Dwarf<'_>, header: gimli::UnitHeader<Slice<'_>>) -> Vec<Entry> {
    let unit = dwarf.unit(header).unwrap();
    let text = |value| dwarf.attr_string(&unit, value).unwrap().to_string().unwrap().to_owned();
    let name_at = |offset| {
        let entry = unit.entry(offset).unwrap();
        entry.attr_value(gimli::DW_AT_name).map(text).unwrap_or_default()
    };
    let mut found = vec![];
    let mut cursor = unit.entries();
    while let Some(entry) = cursor.next_dfs().unwrap() {
        let reference = |attribute| match entry.attr_value(attribute) {
            Some(gimli::AttributeValue::UnitRef(offset)) => name_at(offset),
            _ => String::new(),
        };
        let mut locations = vec![];
        if let Some(value) = entry.attr_value(gimli::DW_AT_location) {
            let mut list = dwarf.attr_locations(&unit, value).unwrap().unwrap();
            while let Some(piece) = list.next().unwrap() {
                locations.push((piece.range, operations(piece.data, unit.encoding())));
            }
        }
        let mut ranges = vec![];
        let mut list = dwarf.die_ranges(&unit, entry).unwrap();
        while let Some(range) = list.next().unwrap() {
            ranges.push(range);
        }
        let own = entry.attr_value(gimli::DW_AT_name).map(text);
        found.push(Entry {
            depth: entry.depth(),
            tag: entry.tag(),
            name: own.unwrap_or_else(|| reference(gimli::DW_AT_abstract_origin)),
            type_: reference(gimli::DW_AT_type),
            ranges,
            call_line: entry.attr_value(gimli::DW_AT_call_line).and_then(|value| value.udata_value()),
            locations,
        });
    }
    found
}

fn check_scope(image: &CodeImage, scope: &Scope, depth: isize, entries: &mut impl Iterator<Item = Entry>) {
    let entry = entries.next().expect("an entry for each scope");
    assert_eq!((entry.depth, &entry.name), (depth, &scope.function));
    assert_eq!(entry.call_line, scope.call_site.map(|site| site.line.into()));
    let absolute =
        |range: &std::ops::Range<u32>| (image.address + u64::from(range.start), image.address + u64::from(range.end));
    let whole = 0..image.length;
    let ranges = if scope.ranges.is_empty() { std::slice::from_ref(&whole) } else { &scope.ranges };
    let got: Vec<_> = entry.ranges.iter().map(|range| (range.begin, range.end)).collect();
    assert_eq!(got, ranges.iter().map(absolute).collect::<Vec<_>>());

    for variable in &scope.variables {
        let entry = entries.next().expect("an entry for each variable");
        let tag = if variable.is_parameter { gimli::DW_TAG_formal_parameter } else { gimli::DW_TAG_variable };
        assert_eq!((entry.depth, entry.tag, &entry.name), (depth + 1, tag, &variable.name));
        let kinds: Vec<Kind> = variable.pieces.iter().map(|piece| piece.1).collect();
        let mixed = kinds.iter().any(|kind| *kind != kinds[0]);
        let type_ = match kinds.first() {
            _ if mixed => "value",
            Some(Kind::Int) => "int",
            Some(Kind::Float) => "float",
            _ => "object",
        };
        assert_eq!(entry.type_, type_, "{}", variable.name);
        let expected = variable.pieces.iter().map(|(range, kind, location)| {
            let place = match location {
                Location::Register(register) => format!("register {register}"),
                Location::Memory { base, offset } => format!("memory {base} {offset}"),
                Location::Constant(bits) => format!("constant {bits}"),
            };
            let number = [Kind::Int, Kind::Float, Kind::Value].iter().position(|k| k == kind).unwrap();
            let expression =
                if mixed { vec![format!("kind {number}"), "piece".into(), place, "piece".into()] } else { vec![place] };
            (absolute(range), expression)
        });
        let got = entry.locations.into_iter().map(|(range, expression)| ((range.begin, range.end), expression));
        assert_eq!(got.collect::<Vec<_>>(), expected.collect::<Vec<_>>(), "{}", variable.name);
    }
    for inner in scope.inlined.iter().filter(|inner| !inner.ranges.is_empty()) {
        check_scope(image, inner, depth + 1, entries);
    }
    for round in &scope.rounds {
        let entry = entries.next().expect("an entry for each round");
        assert_eq!((entry.depth, entry.tag), (depth + 1, gimli::DW_TAG_lexical_block));
        let got: Vec<_> = entry.ranges.iter().map(|range| (range.begin, range.end)).collect();
        assert_eq!(got, round.ranges.iter().map(absolute).collect::<Vec<_>>());
        let label = entries.next().expect("an entry for each label");
        assert_eq!((label.depth, label.tag), (depth + 2, gimli::DW_TAG_label));
        for inner in round.inlined.iter().filter(|inner| !inner.ranges.is_empty()) {
            check_scope(image, inner, depth + 2, entries);
        }
    }
}

fn check_lines(image: &CodeImage, dwarf: &Dwarf<'_>, header: gimli::UnitHeader<Slice<'_>>) {
    let unit = dwarf.unit(header).unwrap();
    let program = unit.line_program.clone().unwrap();
    let mut rows = program.rows();
    let mut got = vec![];
    let mut end = None;
    while let Some((header, row)) = rows.next_row().unwrap() {
        if row.end_sequence() {
            end = Some(row.address());
            continue;
        }
        assert_eq!(row.prologue_end(), got.is_empty());
        let file = dwarf.attr_string(&unit, row.file(header).unwrap().path_name()).unwrap();
        let line = row.line().map_or(0, |line| line.get());
        got.push((row.address(), file.to_string().unwrap().to_owned(), line, row.is_stmt()));
    }
    let mut expected: Vec<(u64, String, u64, bool)> = vec![];
    for row in &image.lines {
        let address = image.address + u64::from(row.offset);
        expected.retain(|earlier| earlier.0 != address);
        let file = image.files[usize::from(row.file.0)].path.display().to_string();
        expected.push((address, file, row.line.into(), row.is_stmt));
    }
    assert_eq!(got, expected);
    assert_eq!(end, Some(image.end()));
}

/// CFA offset and saved registers in force at `offset`.
fn expected_frame(image: &CodeImage, offset: u32) -> (i64, Vec<(u16, i64)>) {
    let row = image.cfi.iter().rev().find(|row| row.offset <= offset);
    let (cfa, mut saved) = row.map_or((8, vec![]), |row| {
        (row.cfa_rsp_offset.into(), row.saved.iter().map(|(r, at)| (*r, i64::from(*at))).collect())
    });
    saved.push((16, -8));
    saved.sort_unstable();
    (cfa, saved)
}

fn check_frame<'a, S: UnwindSection<Slice<'a>>>(image: &CodeImage, section: &S, bases: &BaseAddresses)
where
    S::Offset: gimli::UnwindOffset<usize>,
{
    let mut context = gimli::UnwindContext::new();
    for offset in 0..image.length {
        let pc = image.address + u64::from(offset);
        let row = section.unwind_info_for_address(bases, &mut context, pc, S::cie_from_offset).unwrap();
        let gimli::CfaRule::RegisterAndOffset { register, offset: cfa } = row.cfa() else { panic!("{:?}", row.cfa()) };
        assert_eq!(register.0, 7);
        let mut saved: Vec<_> = row
            .registers()
            .map(|(register, rule)| match rule {
                gimli::RegisterRule::Offset(at) => (register.0, *at),
                other => panic!("{other:?}"),
            })
            .collect();
        saved.sort_unstable();
        assert_eq!((*cfa, saved), expected_frame(image, offset), "{:#x}", offset);
    }
}

fn check(images: &[CodeImage]) {
    for image in images {
        assert_eq!(image.problems(), Vec::<String>::new());
    }
    let bytes = debug_object(images);
    let file = object::File::parse(&*bytes).unwrap();
    assert_eq!(file.kind(), object::ObjectKind::Executable);
    let symbols: Vec<_> =
        file.symbols().map(|symbol| (symbol.address(), symbol.size(), symbol.name().unwrap().to_owned())).collect();
    let expected: Vec<_> =
        images.iter().map(|image| (image.address, u64::from(image.length), image.name.clone())).collect();
    assert_eq!(symbols, expected);
    let texts: Vec<_> = file.sections().filter(|section| section.name() == Ok(".text")).collect();
    let places: Vec<_> = texts.iter().map(|section| (section.address(), section.size())).collect();
    assert_eq!(places, expected.iter().map(|(address, size, _)| (*address, *size)).collect::<Vec<_>>());

    let dwarf = dwarf(&file);
    let mut frame = gimli::DebugFrame::new(section(&file, ".debug_frame"), LittleEndian);
    frame.set_address_size(8);
    let mut headers = dwarf.units();
    for image in images {
        let header = headers.next().unwrap().expect("a unit for each image");
        let all = entries(&dwarf, header);
        assert_eq!(
            (all[0].tag, &all[0].name),
            (gimli::DW_TAG_compile_unit, &image.files[0].path.display().to_string())
        );
        let root = all
            .iter()
            .position(|entry| entry.depth == 1 && entry.tag == gimli::DW_TAG_subprogram && !entry.ranges.is_empty());
        let mut rest = all.into_iter().skip(root.unwrap());
        check_scope(image, &image.root, 1, &mut rest);
        assert!(rest.next().is_none());
        check_lines(image, &dwarf, header);
        check_frame(image, &frame, &BaseAddresses::default());
    }
    assert!(headers.next().unwrap().is_none());
}

fn demo_image(address: u64) -> CodeImage {
    code::region(address, 0x1234, Path::new("/tmp/demo.py"), "").1
}

#[test]
fn the_demo_region() {
    check(&[demo_image(0x7fff_1234_5000)]);
}

/// A small generator of pseudo-random numbers: the same images every time.
struct Random(u64);

impl Random {
    fn below(&mut self, n: u32) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 33) as u32 % n
    }

    /// Disjoint, sorted, non-empty ranges within `within`, at least one.
    fn ranges(&mut self, within: std::ops::Range<u32>) -> Vec<std::ops::Range<u32>> {
        let mut cuts: Vec<u32> =
            (0..2 + 2 * self.below(3)).map(|_| within.start + self.below(within.len() as u32 + 1)).collect();
        cuts.sort_unstable();
        let found: Vec<_> = cuts.chunks(2).map(|cut| cut[0]..cut[1]).filter(|range| !range.is_empty()).collect();
        if found.is_empty() { vec![within] } else { found }
    }

    fn scope(&mut self, name: &str, within: std::ops::Range<u32>, depth: u32) -> Scope {
        let ranges = self.ranges(within.clone());
        let variables = (0..self.below(5))
            .map(|i| Variable {
                name: format!("v{i}"),
                is_parameter: self.below(2) == 0,
                pieces: self
                    .ranges(within.clone())
                    .into_iter()
                    .map(|range| {
                        let kind = [Kind::Int, Kind::Float, Kind::Value][self.below(3) as usize];
                        let location = match self.below(3) {
                            0 => Location::Register(self.below(40) as u16),
                            1 => Location::Memory {
                                base: self.below(40) as u16,
                                offset: self.below(100_000) as i32 - 50_000,
                            },
                            _ => Location::Constant(u64::from(self.below(u32::MAX)) << 31),
                        };
                        (range, kind, location)
                    })
                    .collect(),
            })
            .collect();
        let inlined = (0..if depth < 3 { self.below(3) } else { 0 })
            .map(|i| {
                let outer = ranges[self.below(ranges.len() as u32) as usize].clone();
                let mut inner = self.scope(&format!("{name}.{i}"), outer, depth + 1);
                inner.call_site = Some(CallSite { file: FileId(0), line: 1 + self.below(500) });
                inner
            })
            .collect();
        let rounds = (0..if depth < 3 { self.below(3) } else { 0 })
            .map(|i| {
                let outer = ranges[self.below(ranges.len() as u32) as usize].clone();
                let round = self.ranges(outer);
                let mut inner = self.scope(&format!("{name}.r{i}"), round[0].clone(), depth + 1);
                inner.call_site = Some(CallSite { file: FileId(0), line: 1 });
                Round { ranges: round, inlined: vec![inner] }
            })
            .collect();
        let decl_line = 1 + self.below(300);
        Scope {
            function: name.into(),
            file: FileId(self.below(2) as u16),
            decl_line,
            call_site: None,
            ranges,
            variables,
            inlined,
            rounds,
        }
    }

    fn image(&mut self, address: u64) -> CodeImage {
        let length = 1 + self.below(3000);
        let mut offsets: Vec<u32> = (0..self.below(30)).map(|_| self.below(length)).collect();
        offsets.push(0);
        offsets.sort_unstable();
        let lines = offsets
            .iter()
            .map(|&offset| LineRow {
                offset,
                file: FileId(self.below(2) as u16),
                line: 1 + self.below(if offset % 2 == 0 { 10 } else { 100_000 }),
                is_stmt: self.below(4) != 0,
            })
            .collect();
        let cfi = offsets
            .iter()
            .step_by(3)
            .map(|&offset| CfiRow {
                offset,
                cfa_rsp_offset: 8 + 8 * self.below(40),
                saved: [3, 6, 12, 13, 14, 15]
                    .iter()
                    .filter_map(|&register| {
                        if self.below(2) == 0 { Some((register, -16 - 8 * self.below(30) as i32)) } else { None }
                    })
                    .collect(),
            })
            .collect();
        let mut root = self.scope("root", 0..length, 0);
        root.file = FileId(0);
        CodeImage {
            address,
            length,
            name: format!("py::region at {address:x}"),
            files: vec![SourceFile { path: "/a/one.py".into() }, SourceFile { path: "/b/two.py".into() }],
            lines,
            root,
            cfi,
        }
    }
}

#[test]
fn random_regions_alone_and_together() {
    let mut random = Random(0x9E37_79B9_7F4A_7C15);
    for _ in 0..60 {
        let images: Vec<_> =
            (0..1 + random.below(6)).map(|i| random.image(0x7f00_0000_0000 + 0x1000 * u64::from(i))).collect();
        check(&images);
    }
}

#[test]
fn jitdump_records() {
    let directory = common::Directory::new();
    let image = demo_image(0x7fff_1234_5000);
    let code = vec![0x90; image.length as usize];
    let mut dump = JitDump::create(&directory.0).unwrap();
    dump.add(&image, &code).unwrap();
    dump.add(&image, &code).unwrap();
    let path = dump.path().to_owned();
    drop(dump);
    let bytes = std::fs::read(path).unwrap();
    let u32_at = |at: usize| u32::from_le_bytes(bytes[at..at + 4].try_into().unwrap());
    let u64_at = |at: usize| u64::from_le_bytes(bytes[at..at + 8].try_into().unwrap());
    assert_eq!((u32_at(0), u32_at(4), u32_at(8), u32_at(12)), (0x4A69_5444, 1, 40, 62));
    let mut at = 40;
    let mut kinds = vec![];
    let mut indexes = vec![];
    while at < bytes.len() {
        let (kind, size) = (u32_at(at), u32_at(at + 4) as usize);
        kinds.push(kind);
        match kind {
            0 => indexes.push(u64_at(at + 48)),
            2 => assert_eq!(u64_at(at + 24), image.lines.len() as u64 + 1),
            4 => {
                let (tables, header, mapped) = (u64_at(at + 16), u64_at(at + 24), u64_at(at + 32));
                assert!(mapped >= tables);
                let gap = image.length.next_multiple_of(8) - image.length;
                assert_eq!(u64::from(jitdump::padding(&image)), u64::from(gap) + mapped);
                let data = &bytes[at + 40..][..tables as usize];
                let start = image.end() + u64::from(gap);
                let frame = gimli::EhFrame::new(&data[..(tables - header) as usize], LittleEndian);
                let bases = BaseAddresses::default().set_eh_frame(start);
                let bases = bases.set_eh_frame_hdr(start + tables - header);
                check_frame(&image, &frame, &bases);
                let index = gimli::EhFrameHdr::new(&data[(tables - header) as usize..], LittleEndian);
                let table = index.parse(&bases, 8).unwrap();
                assert_eq!(table.eh_frame_ptr(), gimli::Pointer::Direct(start));
                let table = table.table().unwrap();
                let mut found = table.iter(&bases);
                let (code, _) = found.next().unwrap().unwrap();
                assert_eq!(code, gimli::Pointer::Direct(image.address));
            }
            _ => assert_eq!((kind, size), (3, 16)),
        }
        at += size;
    }
    assert_eq!(kinds, [2, 4, 0, 2, 4, 0, 3]);
    assert_eq!(indexes, [0, 1]);
}

#[test]
fn bad_images_are_described() {
    let mut image = demo_image(0x1000);
    image.lines[0].offset = 1;
    image.root.variables[0].pieces[0].0 = 0..1_000_000;
    image.root.inlined[0].call_site = None;
    let problems = image.problems().join("\n");
    common::assert_order(&problems, &["not at offset 0", "square is inlined but has no call site"]);
    assert!(problems.contains("n: piece"), "{problems}");
}
