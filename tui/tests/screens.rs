//! Whole screens as text, and the styles that the text does not show.

mod common;

use common::{find, press, running, screen, text};
use mimeo_events::{Event, Record};
use mimeo_tui::model::Pane;
use mimeo_tui::view::{MIN_HEIGHT, MIN_WIDTH, places};
use mimeo_tui::{Command, Model, Msg, update};
use ratatui::layout::Rect;
use ratatui::style::{Color, Modifier};

const SMALL: (u16, u16) = (80, 24);
const LARGE: (u16, u16) = (200, 50);

#[test]
fn small() {
    insta::assert_snapshot!(text(&screen(&running(), SMALL, true)));
}

#[test]
fn large() {
    insta::assert_snapshot!(text(&screen(&running(), LARGE, true)));
}

#[test]
fn small_at_the_hottest_stencil() {
    let mut model = running();
    press(&mut model, "H\t\t\t");
    insta::assert_snapshot!(text(&screen(&model, SMALL, true)));
}

#[test]
fn small_ir_expanded() {
    let mut model = running();
    press(&mut model, "j\t\te");
    insta::assert_snapshot!(text(&screen(&model, SMALL, true)));
}

#[test]
fn small_help() {
    let mut model = running();
    press(&mut model, "?");
    insta::assert_snapshot!(text(&screen(&model, SMALL, true)));
}

#[test]
fn small_loop_that_gave_up() {
    let mut model = running();
    press(&mut model, "G");
    insta::assert_snapshot!(text(&screen(&model, SMALL, true)));
}

#[test]
fn too_small() {
    insta::assert_snapshot!(text(&screen(&running(), (40, 10), true)));
    for size in [(1, 1), (MIN_WIDTH - 1, 50), (200, MIN_HEIGHT - 1)] {
        let text = text(&screen(&running(), size, true));
        assert!(!text.contains("Traces"), "{size:?}");
    }
}

#[test]
fn nothing_yet() {
    let text = text(&screen(&Model::default(), SMALL, true));
    assert!(text.contains("STARTING") && text.contains("no loop is warm yet"), "{text}");
}

#[test]
fn every_size_and_state_can_be_drawn() {
    for (width, height) in [(60, 15), (61, 16), (80, 24), (149, 50), (150, 38), (150, 40), (300, 100)] {
        for keys in
            ["", "\t", "\t\te", "\t\t\te", "\t\t\t\te", "\t\t\t\t\te", "\t\t\t\t\t\te", "G\t", "?", "/x", "/zz\n"]
        {
            let mut model = running();
            press(&mut model, keys);
            screen(&model, (width, height), true);
            screen(&Model::default(), (width, height), false);
        }
    }
}

#[test]
fn tab_reaches_every_pane_on_every_screen() {
    for (width, height) in [(80, 21), (200, 47)] {
        let mut model = running();
        let body = Rect::new(0, 2, width, height);
        for pane in Pane::ALL {
            assert_eq!(model.ui.focus, pane);
            assert!(places(body, &model.ui).iter().any(|(shown, _)| *shown == pane), "{pane:?}");
            press(&mut model, "\t");
        }
        assert_eq!(model.ui.focus, Pane::Traces);
    }
}

#[test]
fn panes_do_not_overlap_and_fill_the_body() {
    let body = Rect::new(0, 2, 200, 47);
    let places = places(body, &running().ui);
    assert_eq!(places.len(), Pane::ALL.len(), "a large screen shows everything at once");
    for (index, (a, place)) in places.iter().enumerate() {
        assert!(body.union(*place) == body && place.height >= 4);
        for (b, other) in &places[index + 1..] {
            assert!(!place.intersects(*other), "{a:?} {b:?}");
        }
    }
}

#[test]
fn patched_bytes_have_the_colour_of_their_hole() {
    let mut model = running();
    press(&mut model, "H");
    let buffer = screen(&model, LARGE, true);
    let (x, y) = find(&buffer, "66 0f 2e 25 00 00 00 00 0f 87 00 00 00 00");
    let colour = |index: u16, row: u16| buffer[(x + 3 * index, y + row)].fg;
    for row in [0, 1] {
        assert_eq!(colour(0, row), Color::Reset, "the stencil's own bytes are plain");
        assert_eq!((4..8).map(|i| colour(i, row)).collect::<Vec<_>>(), [Color::Yellow; 4], "pool");
        assert_eq!((10..14).map(|i| colour(i, row)).collect::<Vec<_>>(), [Color::Red; 4], "exit");
    }
    let (x, y) = find(&buffer, "pool  00000000");
    assert_eq!(buffer[(x, y)].fg, Color::Yellow);
    assert!(text(&buffer).contains("0f 87 d1 07 00 00"), "the live patch is in the bytes");
}

#[test]
fn the_cursor_is_seen_with_and_without_colour() {
    let mut model = running();
    press(&mut model, "j\t\t");
    for colour in [true, false] {
        let buffer = screen(&model, SMALL, colour);
        let rows: Vec<u16> = (0..24).filter(|y| buffer[(0, *y)].symbol() == "·").collect();
        assert_eq!(rows.len(), 2, "linked cursors of traces and lines");
        let (x, y) =
            (0..80).flat_map(|x| (0..24).map(move |y| (x, y))).find(|at| buffer[*at].symbol() == ">").expect("cursor");
        let cell = &buffer[(x + 2, y)];
        assert!(cell.modifier.contains(Modifier::BOLD));
        assert_eq!(cell.bg, if colour { Color::Indexed(238) } else { Color::Reset });
    }
}

#[test]
fn no_color_means_no_colour() {
    let mut model = running();
    for keys in ["", "?", "?e", "e\t\te", "e\t\t", "\t\t"] {
        press(&mut model, keys);
        let buffer = screen(&model, LARGE, false);
        for cell in buffer.content() {
            assert_eq!((cell.fg, cell.bg), (Color::Reset, Color::Reset), "{:?}", cell.symbol());
        }
    }
    press(&mut model, "H");
    let buffer = screen(&model, LARGE, false);
    let (x, y) = find(&buffer, "66 0f 2e 25 00 00 00 00 0f");
    assert!(buffer[(x + 12, y)].modifier.contains(Modifier::UNDERLINED), "holes are underlined instead");
}

#[test]
fn the_header_is_honest() {
    let mut model = running();
    let mut tell = |event| drop(update(&mut model, Msg::Record(Record { t: 2_000_000, event })));
    tell(Event::Dropped { n: 12 });
    tell(Event::Note { text: "no samples: perf events are not permitted (perf_event_paranoid is 3)".into() });
    update(&mut model, Msg::Damaged("line 9 is damaged: it is cut off".into()));
    assert_eq!(press(&mut model, " "), Some(Command::Pause));
    let buffer = screen(&model, (120, 24), true);
    let text = text(&buffer);
    assert!(text.contains("PAUSED 2.0s"), "{text}");
    let warning = "! dropped 12 events · line 9 is damaged: it is cut off · no samples: perf events are not permitted";
    assert!(text.contains(warning), "{text}");
    let (x, y) = find(&buffer, "! dropped");
    assert_eq!(buffer[(x, y)].fg, Color::Red);
    assert_eq!(press(&mut model, " "), Some(Command::Continue));
    update(&mut model, Msg::Exited(139));
    let buffer = screen(&model, (120, 24), true);
    let (x, y) = find(&buffer, "ENDED 2.0s, status 139");
    assert_eq!(buffer[(x, y)].fg, Color::Red);
}
