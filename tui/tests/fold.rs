//! Events and keys into the model, and the model into the listing.

mod common;

use common::{RECORDING, press, running};
use mimeo_events::{Event, LoopInfo, Record, TraceInfo, TraceKind};
use mimeo_tui::model::{LineRow, LoopState, Pane, Row, Status};
use mimeo_tui::{Command, Model, Msg, update};

fn tell(model: &mut Model, event: Event) {
    update(model, Msg::Record(Record { t: 0, event }));
}

fn abort(loop_id: u32, gave_up: bool) -> Event {
    let (reason, detail) = ("unsupported_op".into(), "yield".into());
    Event::TraceAborted { loop_id, kind: TraceKind::Root, file: 0, line: 3, reason, detail, gave_up }
}

#[test]
fn a_loop_goes_through_its_states() {
    let mut model = Model::default();
    let info = LoopInfo { loop_id: 7, function: "f".into(), file: 0, line: 2, count: 3, threshold: 5 };
    tell(&mut model, Event::LoopCounting(info.clone()));
    assert_eq!(model.loops[&7].chip(), "counting 3/5");
    tell(&mut model, Event::LoopHot(info));
    assert_eq!(model.loops[&7].state, LoopState::Hot);
    let recording = Event::Recording { loop_id: 7, kind: TraceKind::Root, function: "f".into(), file: 0, line: 2 };
    tell(&mut model, recording.clone());
    assert_eq!(model.loops[&7].state, LoopState::Recording);
    tell(&mut model, abort(7, false));
    assert_eq!(model.loops[&7].why_no_trace(), "no trace: aborted at line 3: unsupported_op (yield)");
    tell(&mut model, recording);
    model.ui.selected = Some(Row::Loop(7));
    tell(&mut model, Event::TraceCompiled(Box::new(TraceInfo { id: 4, loop_id: 7, ..TraceInfo::default() })));
    assert_eq!(model.rows(), [Row::Trace(4)], "the loop's row became the trace's");
    assert_eq!(model.ui.selected, Some(Row::Trace(4)), "and so did the selection");
    tell(&mut model, Event::Invalidated { trace: 4, why: "global f changed".into() });
    assert_eq!(model.rows(), [Row::Trace(4), Row::Loop(7)]);
    tell(&mut model, abort(7, true));
    assert_eq!((model.loops[&7].chip().as_str(), model.loops[&7].abort_count), ("gave up", 2));
}

#[test]
fn lost_events_do_no_harm() {
    let mut model = Model::default();
    tell(&mut model, Event::ExitCounts { trace: 9, counts: vec![(0, 1)] });
    tell(&mut model, Event::Linked { trace: 9, exit: 0, to: 10 });
    tell(&mut model, Event::Invalidated { trace: 9, why: "".into() });
    let patch = Event::Patched { trace: 9, address: 5, old: vec![0].into(), new: vec![1].into(), why: "".into() };
    tell(&mut model, patch);
    tell(&mut model, abort(3, true));
    tell(&mut model, Event::TraceCompiled(Box::default()));
    assert_eq!(model.rows().len(), 2);
    mimeo_tui::text::dump(&model);
}

#[test]
fn a_live_patch_changes_the_bytes_shown() {
    let model = running();
    let trace = &model.traces[&1];
    assert_eq!(trace.info.stencils[4].patched[10..], [0xd1, 7, 0, 0]);
    assert_eq!(trace.patches_of(4).map(|patch| &*patch.why).collect::<Vec<_>>(), ["exit 1 linked to trace 3"]);
    assert_eq!(trace.patches_of(3).count(), 0);
    assert_eq!((trace.exits_taken(), trace.links[&1]), (25_366, 3));
}

#[test]
fn columns_are_linked() {
    let mut model = running();
    press(&mut model, "H\t");
    let cursor = |model: &Model| model.cursor(&model.traces[&1]);
    assert_eq!((cursor(&model).line, cursor(&model).ir, cursor(&model).stencil), ((0, 11), 11, 4));
    press(&mut model, "jj");
    assert_eq!((cursor(&model).line, cursor(&model).ir, cursor(&model).stencil), ((0, 13), 13, 5));
    press(&mut model, "\tkkk");
    assert_eq!(model.ui.focus, Pane::Ir);
    assert_eq!((cursor(&model).line, cursor(&model).ir), ((0, 11), 10), "a constant has no stencil of its own");
    press(&mut model, "\t\t\tj");
    assert_eq!(model.ui.focus, Pane::Exits);
    assert_eq!((cursor(&model).exit, cursor(&model).stencil), (2, 12));
    press(&mut model, "kf");
    assert_eq!(model.current(), Some(Row::Trace(3)), "exit 1 leads to its side trace");
    press(&mut model, "f");
    assert_eq!(model.current(), Some(Row::Trace(1)), "and back");
}

#[test]
fn order_and_filter() {
    let mut model = running();
    let rows = [Row::Trace(1), Row::Trace(2), Row::Trace(3), Row::Loop(2), Row::Loop(4)];
    assert_eq!(model.rows(), rows);
    press(&mut model, "i");
    assert_eq!(model.rows(), rows.into_iter().rev().collect::<Vec<_>>());
    press(&mut model, "iss");
    assert_eq!(model.rows()[0], Row::Trace(1), "escape comes before main and row");
    press(&mut model, "/gave\n");
    assert_eq!(model.rows(), [Row::Loop(4)]);
    press(&mut model, "\x1b");
    assert_eq!(model.rows().len(), 5);
}

#[test]
fn keys_become_commands() {
    let mut model = running();
    assert_eq!(press(&mut model, "q"), Some(Command::Quit));
    assert_eq!(press(&mut model, ":x"), Some(Command::Input(b"x".to_vec())));
    assert_eq!(press(&mut model, "q"), Some(Command::Input(b"q".to_vec())), "typed, not obeyed");
    assert_eq!(press(&mut model, "\x1b?q"), None, "q closes the help first");
    assert_eq!(press(&mut model, "q"), Some(Command::Quit));
    update(&mut model, Msg::Exited(0));
    assert_eq!(press(&mut model, " "), None, "what ended cannot be stopped");
    assert_eq!(press(&mut model, ":x"), None, "nor typed to");
}

#[test]
fn lines_of_inlined_calls_are_shown_too() {
    let model = running();
    let rows = model.line_rows(Row::Trace(2));
    let heads: Vec<&str> = rows
        .iter()
        .filter_map(|row| match row {
            LineRow::Gap { functions, .. } => Some(functions.as_str()),
            LineRow::Line { .. } => None,
        })
        .collect();
    assert_eq!(heads, ["escape", "row"]);
    let covered =
        |line| rows.iter().any(|row| matches!(row, LineRow::Line { line: l, covered: true, .. } if *l == line));
    assert!(covered(8) && covered(22) && !covered(9));
}

#[test]
fn many_loops_are_no_burden() {
    let mut model = Model::default();
    for loop_id in 0..10_000 {
        let info = LoopInfo { loop_id, function: "f".into(), file: 0, line: loop_id, count: 1, threshold: 9 };
        tell(&mut model, Event::LoopCounting(info));
        let info =
            TraceInfo { id: loop_id, loop_id, address: u64::from(loop_id) * 64, len: 64, ..TraceInfo::default() };
        tell(&mut model, Event::TraceCompiled(Box::new(info)));
    }
    let start = std::time::Instant::now();
    common::screen(&model, (200, 50), true);
    assert!(start.elapsed().as_millis() < 1000, "a frame took {:?}", start.elapsed());
}

#[test]
fn the_listing() {
    let model = Model::read(RECORDING.as_bytes()).expect("header");
    assert_eq!(model.session.status, Status::Ended(0));
    insta::assert_snapshot!(mimeo_tui::text::dump(&model));
}

#[test]
fn the_listing_as_data() {
    let model = Model::read(RECORDING.as_bytes()).expect("header");
    let value: serde_json::Value = serde_json::from_str(&mimeo_tui::json::dump(&model)).expect("JSON");
    assert_eq!(value["status"], 0);
    assert_eq!(value["loops"][1]["aborts"][0]["reason"], "inner_loop");
    let trace = &value["traces"][0];
    assert_eq!((trace["state"].as_str(), trace["samples"].as_u64()), (Some("compiled"), Some(2670)));
    assert_eq!(trace["stencils"][12]["asm"][0], "add r13, 1");
    assert_eq!(trace["stencils"][12]["holes"][0]["kind"], "imm");
    assert_eq!((&trace["exits"][1]["taken"], &trace["exits"][1]["linked_to"]), (&56.into(), &3.into()));
}

#[test]
fn a_recording_that_was_cut_off_says_so() {
    let cut = &RECORDING[..RECORDING.len() - 10];
    let model = Model::read(cut.as_bytes()).expect("header");
    assert_eq!(model.session.status, Status::CutOff);
    assert!(mimeo_tui::text::dump(&model).contains("! line 43 is damaged: it is cut off"));
}
