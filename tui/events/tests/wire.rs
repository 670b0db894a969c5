//! What is written reads back equal, and what cannot be read says why.

use mimeo_events::*;

fn trace() -> TraceInfo {
    TraceInfo {
        id: 3,
        kind: TraceKind::Side { parent: 1, exit: 2 },
        loop_id: 9,
        address: 0x7f12_3456_7000,
        len: 24,
        frames: vec![
            FrameRow { function: "main".into(), file: 0, caller: None },
            FrameRow { function: "Vec.dot".into(), file: 1, caller: Some((0, 12)) },
        ],
        line: 10,
        ir: vec![IrRow {
            id: 7,
            text: "add 0003 +1".into(),
            ty: "int".into(),
            frame: 1,
            line: 4,
            eliminated: None,
            note: "unboxed".into(),
        }],
        stencils: vec![
            StencilRow {
                offset: 0,
                ir: Some(7),
                frame: 1,
                line: 4,
                name: "int_add_imm<0>".into(),
                why: "imm fits i32".into(),
                template: vec![0x49, 0x81, 0xc5, 0, 0, 0, 0].into(),
                patched: vec![0x49, 0x81, 0xc5, 0xff, 0xff, 0xff, 0xff].into(),
                holes: vec![HoleRow { offset: 3, len: 4, kind: HoleKind::Imm, meaning: "int -1".into() }],
            },
            StencilRow { offset: 7, name: "jump".into(), ..StencilRow::default() },
        ],
        pool: vec![PoolRow { offset: -8, value: 2f64.to_bits(), meaning: "float 2.0".into() }],
        exits: vec![ExitRow { id: 0, offset: 8, reason: "guard_type".into(), ..ExitRow::default() }],
        sizes: Sizes { recorded: 5, ..Sizes::default() },
    }
}

fn every_event() -> Vec<Event> {
    let info = LoopInfo { loop_id: 9, function: "main".into(), file: 0, line: 10, count: 5, threshold: 57 };
    vec![
        Event::Source { file: 0, path: "/x/a.py".into(), text: None },
        Event::LoopCounting(info.clone()),
        Event::LoopHot(info),
        Event::Recording { loop_id: 9, kind: TraceKind::Root, function: "main".into(), file: 0, line: 10 },
        Event::TraceAborted {
            loop_id: 9,
            kind: TraceKind::Root,
            file: 0,
            line: 11,
            reason: "unsupported_op".into(),
            detail: "yield_from".into(),
            gave_up: true,
        },
        Event::TraceCompiled(Box::new(trace())),
        Event::ExitCounts { trace: 3, counts: vec![(0, 4), (2, u64::MAX)] },
        Event::Linked { trace: 1, exit: 2, to: 3 },
        Event::Patched { trace: 1, address: 5, old: vec![0].into(), new: vec![255].into(), why: "linked".into() },
        Event::Invalidated { trace: 1, why: "global f changed".into() },
        Event::Stats { counters: vec![("aborts".into(), 3)] },
        Event::Dropped { n: 4 },
        Event::Samples { counts: vec![(0x7f12_3456_7000, 5)], lost: 0 },
        Event::Output { text: "é\n".into() },
        Event::Note { text: "sampling is not available".into() },
        Event::Finished { status: -9 },
    ]
}

fn text(events: Vec<Event>) -> String {
    let header = Header::new("0.1.0", "a.py", vec!["a.py".into(), "5".into()]);
    let mut text = serde_json::to_string(&header).expect("header");
    for (t, event) in events.into_iter().enumerate() {
        text.push('\n');
        text += &serde_json::to_string(&Record { t: t as u64, event }).expect("record");
    }
    text + "\n"
}

#[test]
fn every_event_survives_the_wire() {
    let text = text(every_event());
    let (header, reader) = Reader::new(text.as_bytes()).expect("header");
    assert_eq!((header.version, header.argv.len()), (VERSION, 2));
    let back: Vec<Event> = reader.map(|record| record.expect("good").event).collect();
    assert_eq!(back, every_event());
    assert!(text.contains(r#""template":"4981c500000000""#), "bytes are hexadecimal text");
}

#[test]
fn damaged_lines_are_named_and_skipped() {
    let text = text(every_event()).replace("\"loop_hot\"", "\"loop_hott\"");
    let cut = &text[..text.len() - 4];
    let (_, reader) = Reader::new(cut.as_bytes()).expect("header");
    let (good, bad): (Vec<_>, Vec<_>) = reader.partition(Result::is_ok);
    let bad: Vec<String> = bad.into_iter().filter_map(Result::err).map(|error| error.to_string()).collect();
    assert_eq!(good.len(), every_event().len() - 2);
    assert!(bad[0].starts_with("line 4 is damaged: unknown variant `loop_hott`"), "{bad:?}");
    assert_eq!(bad[1], "line 17 is damaged: it is cut off");
}

#[test]
fn what_is_not_ours_is_refused() {
    let error = |text: &str| Reader::new(text.as_bytes()).err().map(|error| error.to_string()).unwrap_or_default();
    assert_eq!(error(""), "no events: the input is empty");
    assert_eq!(error("print(1)\n"), "not a mimeo events file (its first line is no header)");
    assert_eq!(
        error("{\"format\":\"other\",\"version\":1}\n"),
        "not a mimeo events file (its first line is no header)"
    );
    let newer = error("{\"format\":\"mimeo-events\",\"version\":99,\"new\":1}\n");
    assert_eq!(newer, "events of version 99, but this mimeo reads up to version 1");
}

#[test]
fn an_offset_finds_its_stencil() {
    let trace = trace();
    assert_eq!([0, 6, 7, 23, 24].map(|offset| trace.stencil_at(offset)), [Some(0), Some(0), Some(1), Some(1), None]);
    assert_eq!(trace.stencils[0].holes[0].value(&trace.stencils[0].patched), Some(-1));
    assert_eq!(trace.stencils[0].holes[0].value(&[]), None);
    assert_eq!(trace.frame_file(1), 1);
}
