//! Runs a hand-assembled region under whatever watches: `demo DIRECTORY MODE [NUMBER]`. The tests drive it with gdb and perf.
//!
//! | mode        | what it does                                                                              |
//! |-------------|-------------------------------------------------------------------------------------------|
//! | `once`      | publishes one region and runs it for `n = 5`                                               |
//! | `objects`   | the same, with a list of all sorts of things as `obj`                                      |
//! | `grow`      | as `once`, but each call of the helper publishes another region, so objects are merged      |
//! | `many N`    | publishes N regions one by one, then runs the first and the last                           |
//! | `retire`    | runs a region, retires it, puts another in its place and runs that                         |
//! | `late`      | announces a function, runs one that lacks it, then publishes and runs it                   |
//! | `cost N`    | measures the time per region with N regions                                                |
//! | `blind`     | as `once`, but without the unwind rows                                                     |
//! | `map N`, `dump N` | a perf map or a jitdump in DIRECTORY; runs for N milliseconds                        |
#![allow(unsafe_code)]

mod code;
mod objects;

use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use memmap2::{Mmap, MmapMut};
use mimeo_debuginfo::{Announcement, CodeImage, JitDump, PerfMap, Registry, jitdump};

static REGISTRY: Mutex<Option<Registry>> = Mutex::new(None);
/// Regions still to be published by the helper.
static GROW: Mutex<Vec<CodeImage>> = Mutex::new(vec![]);

/// The argument `obj` of `total`.
static OBJ: AtomicU64 = AtomicU64::new(code::boxed(42));

/// What generated code calls.
#[inline(never)]
extern "C" fn helper(frame: *mut u64, s: i64) -> i64 {
    if let Some(image) = GROW.lock().expect("the helper does not panic").pop() {
        registry(|registry| {
            registry.publish(&image);
            registry.flush();
        });
    }
    innermost(frame, s)
}

#[inline(never)]
fn innermost(frame: *mut u64, s: i64) -> i64 {
    std::hint::black_box((frame, s)).1 + 1
}

/// Enters generated code.
#[inline(never)]
fn enter(code: u64, frame: &mut [u64; 8]) -> i64 {
    // SAFETY: `code` is one of our regions, made for this signature.
    let function = unsafe { std::mem::transmute::<usize, extern "C" fn(*mut u64) -> i64>(code as usize) };
    std::hint::black_box(function(frame.as_mut_ptr()))
}

fn registry<T>(f: impl FnOnce(&mut Registry) -> T) -> T {
    f(REGISTRY.lock().expect("nothing panics under the lock").get_or_insert_with(Registry::new))
}

fn run(code: u64, n: i64) -> i64 {
    let mut frame = [0; 8];
    frame[code::N] = code::boxed(n);
    frame[code::OBJ] = OBJ.load(Ordering::Relaxed);
    let result = enter(code, &mut frame);
    assert_eq!(result as u64, frame[code::SUM]);
    result
}

/// `count` regions in executable memory, called total, or total0, total1 … when there are several.
fn regions(count: usize, source: &Path) -> (Mmap, Vec<CodeImage>) {
    let place = |address| {
        let (mut bytes, mut images) = (vec![], vec![]);
        for i in 0..count {
            let suffix = if count == 1 { String::new() } else { i.to_string() };
            let here = address + bytes.len() as u64;
            let (code, image) = code::region(here, helper as *const () as usize as u64, source, &suffix);
            bytes.extend(code);
            bytes.resize((bytes.len() + jitdump::padding(&image) as usize).next_multiple_of(16), 0xcc);
            images.push(image);
        }
        (bytes, images)
    };
    let mut memory = MmapMut::map_anon(place(0).0.len()).expect("memory");
    let (bytes, images) = place(memory.as_ptr() as u64);
    memory.copy_from_slice(&bytes);
    (memory.make_exec().expect("executable memory"), images)
}

fn publish(image: &CodeImage) -> mimeo_debuginfo::RegionId {
    registry(|registry| {
        let id = registry.publish(image);
        registry.flush();
        id
    })
}

fn bytes_of<'a>(memory: &'a Mmap, image: &CodeImage) -> &'a [u8] {
    let start = (image.address - memory.as_ptr() as u64) as usize;
    &memory[start..start + image.length as usize]
}

fn run_for(code: u64, time: Duration) {
    let start = Instant::now();
    while start.elapsed() < time {
        run(code, 10_000);
    }
}

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let directory = PathBuf::from(&arguments[1]);
    let source = directory.join("demo.py");
    std::fs::write(&source, code::SOURCE).expect("a writable directory");
    let number = arguments.get(3).map_or(1, |text| text.parse().expect("a number"));
    match arguments[2].as_str() {
        "once" => {
            let (_memory, images) = regions(1, &source);
            publish(&images[0]);
            println!("sum {}", run(images[0].address, 5));
        }
        "objects" => {
            OBJ.store(objects::everything(), Ordering::Relaxed);
            let (_memory, images) = regions(1, &source);
            publish(&images[0]);
            println!("sum {}", run(images[0].address, 5));
        }
        "grow" => {
            let (_memory, images) = regions(20, &source);
            publish(&images[0]);
            *GROW.lock().expect("not poisoned") = images[1..].to_vec();
            println!("sum {}", run(images[0].address, 5));
            println!("objects {}", registry(|registry| registry.object_count()));
        }
        "many" => {
            let (_memory, images) = regions(number, &source);
            let start = Instant::now();
            for image in &images {
                publish(image);
            }
            println!("published in {} ms", start.elapsed().as_millis());
            println!("objects {}", registry(|registry| registry.object_count()));
            println!("sum {}", run(images[0].address, 5) + run(images[number - 1].address, 5));
        }
        "retire" => {
            let (memory, images) = regions(2, &source);
            // A companion in the same object, so that this does not just vanish with the retired region.
            let id = registry(|registry| registry.publish(&images[0]));
            publish(&images[1]);
            println!("sum {}", run(images[0].address, 5));
            registry(|registry| registry.retire(id));
            let mut again = images[0].clone();
            again.root.function = "renewed".into();
            again.name = "py::renewed:7".into();
            publish(&again);
            println!("sum {}", run(again.address, 5));
            drop(memory);
        }
        "blind" => {
            let (_memory, mut images) = regions(1, &source);
            images[0].cfi.clear();
            publish(&images[0]);
            println!("sum {}", run(images[0].address, 5));
        }
        "late" => {
            let (_memory, mut images) = regions(2, &source);
            images[0].root.inlined.clear();
            images[0].lines.retain(|row| row.line > 6);
            let square = Announcement { path: &source, function: "square", decl_line: 2, lines: &[3, 4] };
            let waiting = registry(|registry| registry.announce(&[square]).expect("some memory"));
            publish(&images[0]);
            println!("sum {}", run(images[0].address, 5));
            registry(|registry| registry.retire(waiting[0]));
            publish(&images[1]);
            println!("sum {}", run(images[1].address, 5));
        }
        "cost" => {
            let (_memory, images) = regions(1, &source);
            let mut registry = Registry::new();
            let start = Instant::now();
            for _ in 0..number {
                std::hint::black_box(registry.publish(&images[0]));
            }
            println!("publish: {:.2} us a region", start.elapsed().as_secs_f64() * 1e6 / number as f64);
            let start = Instant::now();
            registry.flush();
            println!("flush: {:.2} us a region", start.elapsed().as_secs_f64() * 1e6 / number as f64);
        }
        "map" => {
            let (_memory, images) = regions(1, &source);
            let mut map = PerfMap::create().expect("a perf map");
            map.add(&images[0]).expect("a line in it");
            run_for(images[0].address, Duration::from_millis(number as u64));
        }
        "dump" => {
            let (memory, images) = regions(2, &source);
            let mut dump = JitDump::create(&directory).expect("a jitdump");
            for image in &images {
                dump.add(image, bytes_of(&memory, image)).expect("a record in it");
            }
            for image in &images {
                run_for(image.address, Duration::from_millis(number as u64 / 2));
            }
        }
        other => panic!("no mode {other}"),
    }
}
