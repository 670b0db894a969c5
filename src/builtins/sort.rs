//! Stable sorting of lists.
//!
//! Ints, floats and plain strs are sorted natively. Everything else is compared by Python's `<`, which may run Python code and collect
//! garbage: the keys stay in a list object, and what is sorted is a vector of their indices.
use super::compare::{CompareOp, compare_bool};
use crate::runtime::{PyResult, Runtime};
use crate::value::{Items, List, Ref, Str, Value};
use std::cmp::Ordering;

/// Shorter parts are sorted by insertion.
const SHORT: usize = 64;

/// `list.sort(key=key, reverse=reverse)`. During the sort the list is empty, as in CPython.
pub fn sort(rt: &mut Runtime, list: Ref<List>, key: Option<Value>, reverse: bool) -> PyResult<()> {
    let sorting = rt.list(Items::new());
    sorting.items.swap(&list.items);
    let order = match key {
        None => order_of(rt, sorting, reverse),
        Some(function) => match keys_of(rt, sorting, function) {
            Ok(keys) => order_of(rt, keys, reverse),
            Err(raised) => Err(raised),
        },
    };
    // A list that nothing was done to has not even room.
    let modified = list.items.capacity() != 0;
    let result = order.map(|order| {
        let before = sorting.items.to_vec();
        order.iter().enumerate().for_each(|(i, from)| {
            sorting.items.set(i, before[*from as usize]);
        });
    });
    list.items.swap(&sorting.items);
    result?;
    if modified { rt.value_error("list modified during sort") } else { Ok(()) }
}

fn keys_of(rt: &mut Runtime, values: Ref<List>, function: Value) -> PyResult<Ref<List>> {
    let keys = rt.list(Items::with_capacity(values.items.len()));
    let mut i = 0;
    while let Some(v) = values.items.get(i) {
        let key = rt.call(function, &[v])?;
        keys.items.push(key);
        i += 1;
    }
    Ok(keys)
}

/// The indices of `keys` in sorted order.
fn order_of(rt: &mut Runtime, keys: Ref<List>, reverse: bool) -> PyResult<Vec<u32>> {
    if let Some(order) = native_order(rt, keys, reverse) {
        return Ok(order);
    }
    let mut sort = Sort { keys, buffer: Vec::new() };
    let mut order: Vec<u32> = (0..keys.items.len() as u32).collect();
    // Backwards, there and back again, equal ones keep their order.
    if reverse {
        order.reverse()
    }
    let run = sort.run(rt, &mut order)?;
    if run < order.len() {
        sort.sort(rt, &mut order, run)?;
    }
    if reverse {
        order.reverse()
    }
    Ok(order)
}

fn native_order(rt: &Runtime, keys: Ref<List>, reverse: bool) -> Option<Vec<u32>> {
    let values = keys.items.to_vec();
    let first = *values.first()?;
    if first.is_int() {
        let ints: Vec<i64> = values.iter().map_while(|v| v.as_int()).collect();
        return (ints.len() == values.len()).then(|| ordered(ints, reverse, i64::cmp));
    }
    if first.is_float() {
        let floats: Vec<f64> = values.iter().map_while(|v| v.as_float().filter(|x| !x.is_nan())).collect();
        let compare = |a: &f64, b: &f64| a.partial_cmp(b).unwrap_or(Ordering::Equal);
        return (floats.len() == values.len()).then(|| ordered(floats, reverse, compare));
    }
    let plain = |v: &Value| v.get::<Str>().filter(|s| s.header.class_word() == rt.types.str.word());
    let strs: Vec<Ref<Str>> = values.iter().map_while(plain).collect();
    // UTF-8 sorts by code point.
    (strs.len() == values.len()).then(|| ordered(strs, reverse, |a, b| super::str::order(*a, *b)))
}

fn ordered<T: Copy>(keys: Vec<T>, reverse: bool, compare: impl Fn(&T, &T) -> Ordering) -> Vec<u32> {
    let mut tagged: Vec<(T, u32)> = keys.into_iter().zip(0..).collect();
    if reverse {
        tagged.sort_by(|a, b| compare(&b.0, &a.0));
    } else {
        tagged.sort_by(|a, b| compare(&a.0, &b.0));
    }
    tagged.into_iter().map(|(_, i)| i).collect()
}

/// A sort by Python's `<`. It never relies on the comparison being an order. Lists of fewer than 64 items are compared in the very order in
/// which CPython compares them, since programs see it: they count, and an error names the first pair that cannot be compared.
struct Sort {
    keys: Ref<List>,
    buffer: Vec<u32>,
}

impl Sort {
    /// Is the key of `a` less than that of `b`?
    #[inline]
    fn less(&self, rt: &mut Runtime, a: u32, b: u32) -> PyResult<bool> {
        let key = |i: u32| self.keys.items.get(i as usize).unwrap_or(Value::NONE);
        compare_bool(rt, CompareOp::Lt, key(a), key(b))
    }

    /// Length of the run at the beginning of `order`: sorted, or in descending order and turned round here.
    fn run(&self, rt: &mut Runtime, order: &mut [u32]) -> PyResult<usize> {
        let n = self.ascending(rt, order, 1)?;
        if n >= order.len() {
            return Ok(order.len());
        }
        if n > 1 {
            if self.less(rt, order[0], order[n - 1])? {
                return Ok(n);
            }
            // All equal; they are turned round twice.
            order[..n].reverse();
        }
        let n = self.descending(rt, order, n + 1)?;
        order[..n].reverse();
        self.ascending(rt, order, n)
    }

    /// The first item from `n` on that is less than the one before it.
    fn ascending(&self, rt: &mut Runtime, order: &[u32], mut n: usize) -> PyResult<usize> {
        while n < order.len() && !self.less(rt, order[n], order[n - 1])? {
            n += 1;
        }
        Ok(n)
    }

    /// The first item from `n` on that is greater than the one before it. Equal ones in a row are turned round.
    fn descending(&self, rt: &mut Runtime, order: &mut [u32], mut n: usize) -> PyResult<usize> {
        let mut equal = n - 1;
        while n < order.len() {
            if self.less(rt, order[n], order[n - 1])? {
                order[equal..n].reverse();
                equal = n;
            } else if self.less(rt, order[n - 1], order[n])? {
                break;
            }
            n += 1;
        }
        order[equal..n].reverse();
        Ok(n)
    }

    /// Sort; the first `run` items are sorted already.
    fn sort(&mut self, rt: &mut Runtime, order: &mut [u32], run: usize) -> PyResult<()> {
        if order.len() < SHORT {
            return self.insert(rt, order, run);
        }
        let middle = order.len() / 2;
        for part in [0..middle, middle..order.len()] {
            let run = self.run(rt, &mut order[part.clone()])?;
            self.sort(rt, &mut order[part], run)?;
        }
        if self.less(rt, order[middle], order[middle - 1])? { self.merge(rt, order, middle) } else { Ok(()) }
    }

    /// Binary insertion of all behind the first `run`.
    fn insert(&self, rt: &mut Runtime, order: &mut [u32], run: usize) -> PyResult<()> {
        for i in run..order.len() {
            let (mut low, mut high) = (0, i);
            while low < high {
                let middle = (low + high) / 2;
                if self.less(rt, order[i], order[middle])? { high = middle } else { low = middle + 1 }
            }
            order[low..=i].rotate_right(1);
        }
        Ok(())
    }

    fn merge(&mut self, rt: &mut Runtime, order: &mut [u32], middle: usize) -> PyResult<()> {
        let mut left = std::mem::take(&mut self.buffer);
        left.clear();
        left.extend_from_slice(&order[..middle]);
        let (mut i, mut j, mut out) = (0, middle, 0);
        while i < left.len() && j < order.len() {
            if self.less(rt, order[j], left[i])? {
                order[out] = order[j];
                j += 1;
            } else {
                order[out] = left[i];
                i += 1;
            }
            out += 1;
        }
        order[out..out + left.len() - i].copy_from_slice(&left[i..]);
        self.buffer = left;
        Ok(())
    }
}
