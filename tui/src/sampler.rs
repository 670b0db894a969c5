//! Where the program spends its time: perf events of its threads, about a thousand samples a second, counted by address.
//!
//! User space only, so that no privilege is needed at the usual `perf_event_paranoid` of 2; on the CPU clock, because virtual
//! machines have no cycle counter. Inherited events cannot be mapped for reading: every thread has its own sampler.

use mimeo_events::Event;
use perf_event::data::Record;
use perf_event::events::Software;
use perf_event::{Builder, SampleFlag, Sampler};
use std::collections::{BTreeMap, HashMap};
use std::io;
use std::time::Duration;

/// Samples a second.
const FREQUENCY: u64 = 997;
/// Bytes of buffer for each thread: some two seconds of samples.
const BUFFER: usize = 64 * 1024;
/// Time between two reports.
const PERIOD: Duration = Duration::from_millis(100);
/// The events' own writer: its time is not the program's.
const NOT_SAMPLED: &str = "mimeo-events";

/// Samples the process until it ends or `send` returns false. What is not possible is sent as one note.
pub fn sample(pid: u32, send: impl Fn(Event) -> bool) {
    let mut samplers: HashMap<i32, Option<Sampler>> = HashMap::new();
    let mut lost = 0;
    let mut failed = false;
    while let Ok(threads) = std::fs::read_dir(format!("/proc/{pid}/task")) {
        let threads: Vec<i32> =
            threads.flatten().filter_map(|entry| entry.file_name().to_str()?.parse().ok()).collect();
        samplers.retain(|tid, _| threads.contains(tid));
        for tid in threads {
            if samplers.contains_key(&tid) || skipped(pid, tid) {
                continue;
            }
            let sampler = open(tid);
            if let (Err(error), false) = (&sampler, failed) {
                // A thread that ended meanwhile is no failure.
                if error.raw_os_error() != Some(rustix::io::Errno::SRCH.raw_os_error()) {
                    failed = true;
                    if !send(Event::Note { text: explain(error) }) {
                        return;
                    }
                }
            }
            samplers.insert(tid, sampler.ok());
        }
        std::thread::sleep(PERIOD);
        let mut counts = BTreeMap::new();
        for sampler in samplers.values_mut().flatten() {
            lost += drain(sampler, &mut counts);
        }
        if !counts.is_empty() && !send(Event::Samples { counts: counts.into_iter().collect(), lost }) {
            return;
        }
        if failed && samplers.values().all(Option::is_none) {
            return;
        }
    }
}

fn skipped(pid: u32, tid: i32) -> bool {
    std::fs::read_to_string(format!("/proc/{pid}/task/{tid}/comm")).is_ok_and(|name| name.trim() == NOT_SAMPLED)
}

fn open(tid: i32) -> io::Result<Sampler> {
    let limit = std::fs::read_to_string("/proc/sys/kernel/perf_event_max_sample_rate").ok();
    let limit = limit.and_then(|text| text.trim().parse().ok()).unwrap_or(FREQUENCY);
    let mut sampler = Builder::new(Software::CPU_CLOCK)
        .observe_pid(tid)
        .any_cpu()
        .exclude_kernel(true)
        .exclude_hv(true)
        .sample_frequency(FREQUENCY.min(limit))
        .sample(SampleFlag::IP)
        .build()?
        .sampled(BUFFER)?;
    sampler.enable()?;
    Ok(sampler)
}

fn drain(sampler: &mut Sampler, counts: &mut BTreeMap<u64, u32>) -> u64 {
    let mut lost = 0;
    while let Some(record) = sampler.next_record() {
        match record.parse_record() {
            Ok(Record::Sample(sample)) => {
                if let Some(ip) = sample.ip() {
                    *counts.entry(ip).or_default() += 1;
                }
            }
            Ok(Record::Lost(record)) => lost += record.lost,
            _ => {}
        }
    }
    lost
}

fn explain(error: &io::Error) -> String {
    let paranoid = std::fs::read_to_string("/proc/sys/kernel/perf_event_paranoid").unwrap_or_default();
    match error.kind() {
        io::ErrorKind::PermissionDenied => {
            format!("no samples: perf events are not permitted (perf_event_paranoid is {})", paranoid.trim())
        }
        _ => format!("no samples: {error}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Mutex;

    #[test]
    fn a_busy_process_is_sampled_or_the_note_says_why_not() {
        let mut busy = std::process::Command::new("sh").args(["-c", "while :; do :; done"]).spawn().expect("sh");
        let seen = Mutex::new(Vec::new());
        sample(busy.id(), |event| {
            let mut seen = seen.lock().unwrap();
            seen.push(event);
            seen.len() < 3 && !matches!(seen.last(), Some(Event::Note { .. }))
        });
        busy.kill().expect("kill");
        busy.wait().expect("wait");
        let seen = seen.into_inner().unwrap();
        match &seen[0] {
            Event::Note { text } => assert!(text.starts_with("no samples: "), "{text}"),
            Event::Samples { counts, .. } => assert!(!counts.is_empty()),
            other => panic!("unexpected {other:?}"),
        }
    }

    #[test]
    fn a_process_that_is_gone_ends_the_sampler() {
        let mut gone = std::process::Command::new("true").spawn().expect("true");
        gone.wait().expect("wait");
        sample(gone.id(), |event| panic!("unexpected {event:?}"));
    }

    #[test]
    fn a_refusal_is_explained() {
        let text = explain(&io::ErrorKind::PermissionDenied.into());
        assert!(text.contains("not permitted (perf_event_paranoid is "), "{text}");
    }
}
