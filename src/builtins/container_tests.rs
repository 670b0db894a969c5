//! Tests of containers that need a runtime but no interpreter.
use super::{container_text, dict, items, iteration, list, set, sort};
use crate::runtime::Runtime;
use crate::value::{Items, List, Ref, Value};

fn runtime() -> Runtime {
    let mut rt = Runtime::bare().unwrap();
    super::install(&mut rt);
    rt
}

fn ints(rt: &mut Runtime, values: &[i64]) -> Ref<List> {
    let items: Items = values.iter().map(|i| Value::small_int(*i).unwrap()).collect();
    rt.list(items)
}

fn text(rt: &mut Runtime, v: impl Into<Value>) -> String {
    let mut out = String::new();
    container_text::write_repr(rt, &mut out, v.into()).unwrap();
    out
}

#[test]
fn lists_are_sliced_and_sorted() {
    let mut rt = runtime();
    let a = ints(&mut rt, &[5, 3, 9, 1]);
    sort::sort(&mut rt, a, None, false).unwrap();
    assert_eq!(text(&mut rt, a), "[1, 3, 5, 9]");
    sort::sort(&mut rt, a, None, true).unwrap();
    assert_eq!(text(&mut rt, a), "[9, 5, 3, 1]");
    let none = Value::NONE;
    let back = super::slice::make(&mut rt, none, none, Value::int32(-2));
    let picked = items::get_item(&mut rt, a.into(), back).unwrap();
    assert_eq!(text(&mut rt, picked), "[1, 5]");
    let middle = super::slice::make(&mut rt, Value::int32(1), Value::int32(3), none);
    let with = ints(&mut rt, &[7, 7, 7]);
    list::set_item(&mut rt, a, middle, with.into()).unwrap();
    assert_eq!(text(&mut rt, a), "[9, 7, 7, 7, 1]");
    list::del_item(&mut rt, a, back).unwrap();
    assert_eq!(text(&mut rt, a), "[7, 7]");
    assert!(items::get_item(&mut rt, a.into(), Value::int32(2)).is_err());
}

#[test]
fn mixed_keys_are_told_apart() {
    let mut rt = runtime();
    let d = rt.dict();
    let one = rt.str("1");
    for (key, v) in [(Value::int32(1), 10), (one.into(), 20), (Value::float(1.0), 30), (Value::TRUE, 40)] {
        dict::insert(&mut rt, d, key, Value::int32(v)).unwrap();
    }
    assert_eq!(text(&mut rt, d), "{1: 40, '1': 20}");
    let pair = rt.tuple(&[Value::int32(1), one.into()]).into();
    dict::insert(&mut rt, d, pair, Value::NONE).unwrap();
    let same = rt.tuple(&[Value::float(1.0), one.into()]).into();
    assert_eq!(dict::lookup(&mut rt, d, same).unwrap(), Some(Value::NONE));
    let unhashable = ints(&mut rt, &[]);
    assert!(dict::lookup(&mut rt, d, unhashable.into()).is_err());
}

#[test]
fn sets_have_the_order_of_cpython() {
    let mut rt = runtime();
    let a = ints(&mut rt, &[1, 2, 3, 4]);
    let b = ints(&mut rt, &[3, 4, 5]);
    let class = rt.types.set;
    let (a, b) = (set::of(&mut rt, class, a.into()).unwrap(), set::of(&mut rt, class, b.into()).unwrap());
    let made = set::intersection(&mut rt, a, b.into()).unwrap();
    assert_eq!(text(&mut rt, made), "{3, 4}");
    let made = set::symmetric_difference(&mut rt, a, b.into()).unwrap();
    assert_eq!(text(&mut rt, made), "{1, 2, 5}");
    // A display of constants is copied from a frozenset, which shows.
    let constants = ints(&mut rt, &[1, 20, 3, 40, 5]);
    let (set, frozenset) = (rt.types.set, rt.types.frozenset);
    let constant = set::of(&mut rt, frozenset, constants.into()).unwrap();
    let made = set::of(&mut rt, set, constant.into()).unwrap();
    assert_eq!(text(&mut rt, made), "{1, 3, 20, 5, 40}");
}

#[test]
fn iterators_end_for_good() {
    let mut rt = runtime();
    let a = ints(&mut rt, &[1]);
    let it = iteration::iter(&mut rt, a.into()).unwrap();
    assert_eq!(iteration::next(&mut rt, it), Ok(Value::int32(1)));
    assert_eq!(iteration::next(&mut rt, it), Ok(Value::STOP));
    a.items.push(Value::int32(2));
    assert_eq!(iteration::next(&mut rt, it), Ok(Value::STOP));
    let range = super::range::make(&mut rt, 5, 0, -2).unwrap();
    let all = iteration::collect_list(&mut rt, range).unwrap();
    assert_eq!(text(&mut rt, all), "[5, 3, 1]");
    assert_eq!(text(&mut rt, range), "range(5, 0, -2)");
}
