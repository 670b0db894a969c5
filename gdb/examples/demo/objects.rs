//! A few objects laid out as the runtime lays out its own, for the printers to print.

use crate::code::boxed;

const NONE: u64 = 0x02;
const TRUE: u64 = 0x07;
const FLOAT_OFFSET: u64 = 0x0002 << 48;

/// Words that stay where they are for good.
fn place(words: Vec<u64>) -> u64 {
    words.leak().as_ptr() as u64
}

fn object(class: u64, aux: u64, words: &[u64]) -> u64 {
    place([&[class, aux << 32], words].concat())
}

fn text(class: u64, text: &'static str) -> u64 {
    let length = text.len() as u64;
    let buffer = place(vec![1, 1, text.as_ptr() as u64, length, length]);
    object(class, 0, &[text.chars().count() as u64, length, 1, buffer])
}

/// The word of `[1, -2.5, None, 'hé', (True,), {'k': []}, <Vec object>, <an object that is none>]`.
pub fn everything() -> u64 {
    let str_class = object(0, 0, &[0]);
    let name = text(str_class, "str");
    // SAFETY: three leaked words, nothing else refers to them.
    unsafe { (str_class as *mut u64).add(2).write(name) };
    let class = |name| object(0, 0, &[text(str_class, name)]);
    let (list_class, dict_class) = (class("list"), class("dict"));
    let list = |items: Vec<u64>| {
        let length = items.len() as u64;
        object(list_class, 0, &[place(items), length])
    };
    let key = text(str_class, "k");
    let entries = place(vec![0, 0, 0, 77, key, list(vec![])]); // a hole comes first
    list(vec![
        boxed(1),
        (-2.5f64).to_bits().wrapping_add(FLOAT_OFFSET),
        NONE,
        text(str_class, "hé"),
        object(class("tuple"), 1, &[TRUE]),
        object(dict_class, 0, &[entries, 0, 2 | 1 << 32]),
        object(class("Vec"), 0, &[]),
        place(vec![8, 8, 8]),
    ])
}
