//! Where the panes are: everything at once on a large screen; on a small one IR, stencils and exits share
//! a place, and Tab goes through them.

use crate::model::{Pane, Ui};
use ratatui::layout::{Constraint, Layout, Rect};

/// Columns below which nothing useful fits.
pub const MIN_WIDTH: u16 = 60;
/// Rows below which nothing useful fits.
pub const MIN_HEIGHT: u16 = 15;

const SHARED: [Pane; 3] = [Pane::Ir, Pane::Stencils, Pane::Exits];

fn wide(body: Rect) -> bool {
    body.width >= 150 && body.height >= 36
}

/// The panes shown and their places within the body of the screen.
pub fn places(body: Rect, ui: &Ui) -> Vec<(Pane, Rect)> {
    use Constraint::{Fill, Length, Min, Percentage};
    if ui.expanded {
        return vec![(ui.focus, body)];
    }
    let columns = |area: Rect, constraints: &[Constraint]| Layout::horizontal(constraints).spacing(1).split(area);
    if wide(body) {
        let [top, middle, bottom] = Layout::vertical([Percentage(28), Min(0), Percentage(28)]).areas::<3>(body);
        let top = columns(top, &[Fill(11), Fill(9)]);
        let middle = columns(middle, &[Fill(26), Fill(29), Fill(45)]);
        let bottom = columns(bottom, &[Fill(10), Fill(7)]);
        return vec![
            (Pane::Traces, top[0]),
            (Pane::Exits, top[1]),
            (Pane::Lines, middle[0]),
            (Pane::Ir, middle[1]),
            (Pane::Stencils, middle[2]),
            (Pane::Patches, bottom[0]),
            (Pane::Output, bottom[1]),
        ];
    }
    let traces = (body.height / 3).clamp(4, 12);
    let strip = (body.height / 3).clamp(4, 12);
    let [top, middle, bottom] = Layout::vertical([Length(traces), Min(0), Length(strip)]).areas::<3>(body);
    let (middle, bottom) = (columns(middle, &[Fill(3), Fill(5)]), columns(bottom, &[Fill(3), Fill(5)]));
    vec![
        (Pane::Traces, top),
        (Pane::Lines, middle[0]),
        (ui.detail, middle[1]),
        (Pane::Output, bottom[0]),
        (Pane::Patches, bottom[1]),
    ]
}

/// The panes that share `pane`'s place, itself included, in the order of their tabs.
pub fn tabs(pane: Pane, body: Rect, ui: &Ui) -> Vec<Pane> {
    match SHARED.contains(&pane) && !ui.expanded && !wide(body) {
        true => SHARED.to_vec(),
        false => vec![pane],
    }
}
