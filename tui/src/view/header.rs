//! The two lines at the top: what runs and how far it is; then totals, or, first, whatever makes the screen less than the truth.

use super::text::{bytes, count, cut, micros, percent, time};
use super::theme::Theme;
use crate::model::{Model, Status};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

/// Draws it into two rows.
pub fn draw(frame: &mut Frame, area: Rect, model: &Model, theme: Theme) {
    frame.render_widget(first(model, theme, area.width.into()), Rect { height: 1, ..area });
    frame.render_widget(second(model, theme, area.width.into()), Rect { y: area.y + 1, height: 1, ..area });
}

fn status(model: &Model, theme: Theme) -> Span<'static> {
    let session = &model.session;
    let clock = time(session.clock);
    let replay = if session.replay { "REPLAY " } else { "" };
    match session.status {
        _ if session.paused => Span::styled(format!("{replay}PAUSED {clock}"), theme.bad()),
        Status::Starting => Span::styled("STARTING".to_owned(), theme.warm()),
        Status::Running => Span::styled(format!("{replay}RUNNING {clock}"), theme.good()),
        Status::Ended(0) => Span::styled(format!("{replay}ENDED {clock}, status 0"), theme.good()),
        Status::Ended(status) => Span::styled(format!("{replay}ENDED {clock}, status {status}"), theme.bad()),
        Status::CutOff => Span::styled(format!("{replay}CUT OFF {clock}"), theme.bad()),
    }
}

fn first(model: &Model, theme: Theme, width: usize) -> Line<'static> {
    let (traces, loops) = (model.traces.len(), model.loops.len());
    let aborts: u64 = model.loops.values().map(|unit| unit.abort_count).sum();
    let samples = &model.samples;
    let heat = match samples.total {
        0 => "no samples".to_owned(),
        _ => format!("{} in traces", share(samples.fraction(samples.in_traces))),
    };
    let lost = if samples.lost > 0 { format!(", {} lost", count(samples.lost)) } else { String::new() };
    let parts = [
        Span::styled(" mimeo".to_owned(), theme.title(true)),
        Span::styled(cut(&model.session.title(), (width / 4).max(12)), theme.title(false)),
        status(model, theme),
        Span::raw(heat),
        Span::raw(format!("{traces} traces {aborts} aborts")),
        Span::raw(format!("{loops} loops {} samples{lost}", count(samples.total))),
    ];
    let mut line = Line::default();
    for part in parts {
        let gap = if line.spans.is_empty() { "" } else { "  " };
        let rest = width.saturating_sub(line.width() + gap.len());
        // A number that is cut would be another number.
        if rest < part.width() {
            break;
        }
        line.push_span(gap);
        line.push_span(part);
    }
    line
}

fn share(share: f64) -> String {
    if share > 0.0 { percent(share) } else { "0%".to_owned() }
}

fn second(model: &Model, theme: Theme, width: usize) -> Line<'static> {
    let warnings = model.session.warnings();
    let (text, style) = if warnings.is_empty() {
        (totals(model), theme.dim())
    } else {
        (format!("! {}", warnings.join(" · ")), theme.bad())
    };
    Line::from(vec![Span::styled(" ", Style::new()), Span::styled(cut(&text, width.saturating_sub(1)), style)])
}

fn totals(model: &Model) -> String {
    let infos = || model.traces.values().map(|trace| &trace.info);
    let code: u64 = infos().map(|info| u64::from(info.len)).sum();
    let exits: usize = infos().map(|info| info.exits.len()).sum();
    let taken: u64 = model.traces.values().map(|trace| trace.exits_taken()).sum();
    let sum = |field: fn(&mimeo_events::Sizes) -> u64| micros(infos().map(|info| field(&info.sizes)).sum());
    let mut text = format!(
        "{} of code · {exits} exits, {} taken · {} to compile: record {} optimise {} emit {} publish {}",
        bytes(code),
        count(taken),
        sum(|s| s.record_us + s.optimise_us + s.emit_us + s.publish_us),
        sum(|s| s.record_us),
        sum(|s| s.optimise_us),
        sum(|s| s.emit_us),
        sum(|s| s.publish_us)
    );
    // The line above has these.
    let shown = |name: &str| !["traces", "aborts"].contains(&name);
    for (name, value) in model.session.counters.iter().filter(|(name, _)| shown(name)) {
        text += &format!(" · {name} {}", count(*value));
    }
    text
}
