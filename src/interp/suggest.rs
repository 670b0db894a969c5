//! "Did you mean": the name closest to a wrong one, by CPython's measure.
use crate::builtins::exceptions;
use crate::runtime::{Runtime, name};
use crate::value::{Dict, Exception, List, Ref, Str, Value, exception::Traceback};

/// The cost of inserting, deleting, or replacing a character by another.
const MOVE: usize = 2;
/// The cost of changing only the case.
const CASE: usize = 1;
/// Longer names get no suggestions, and more candidates than that are not searched.
const LONGEST: usize = 40;
const MOST: usize = 750;

/// What to add to the message of an uncaught exception.
pub fn suggestion(rt: &mut Runtime, e: Ref<Exception>, exception: Value) -> Option<String> {
    let class = rt.class_of(exception);
    if class.is_subclass(rt.types.import_error) {
        let wrong = exceptions::field(rt, e, "name_from")?.get::<Str>()?.as_str().to_owned();
        let module = exceptions::field(rt, e, "name")?.get::<Str>()?;
        let module = rt.modules.get::<Dict>()?.get_str(rt.interned(module))?;
        let found = closest(&attributes_of(rt, module)?, &wrong)?;
        return Some(format!(". Did you mean: '{found}'?"));
    }
    let wrong = exceptions::field(rt, e, "name")?.get::<Str>()?.as_str().to_owned();
    if class.is_subclass(rt.types.name_error) {
        let meant = match own_attribute(rt, e, &wrong) {
            Some(meant) => Some(meant),
            None => closest(&names_in_sight(rt, e), &wrong),
        };
        let forgotten = crate::stdlib::is_of_library(&wrong);
        return match (meant, forgotten) {
            (Some(meant), true) => Some(format!(". Did you mean: '{meant}'? Or did you forget to import '{wrong}'?")),
            (Some(meant), false) => Some(format!(". Did you mean: '{meant}'?")),
            (None, true) => Some(format!(". Did you forget to import '{wrong}'?")),
            (None, false) => None,
        };
    }
    let candidates = if class.is_subclass(rt.types.attribute_error) {
        let object = exceptions::field(rt, e, "obj")?;
        attributes_of(rt, object)?
    } else {
        return None;
    };
    let found = closest(&candidates, &wrong)?;
    Some(format!(". Did you mean: '{found}'?"))
}

/// `self.name`, if the method that raised has such a `self`.
fn own_attribute(rt: &mut Runtime, e: Ref<Exception>, wrong: &str) -> Option<String> {
    let object = e.message.get().some()?;
    let key = name(rt, wrong);
    match rt.optional_attribute(object, key) {
        Ok(found) => found.map(|_| format!("self.{wrong}")),
        Err(_) => {
            rt.pending = Value::NULL;
            None
        }
    }
}

/// The names of the innermost frame of the traceback. Its variables are gone by now, so all of its locals count.
fn names_in_sight(rt: &mut Runtime, e: Ref<Exception>) -> Vec<String> {
    let mut innermost = None;
    let mut at = e.traceback.get();
    while let Some(t) = at.get::<Traceback>() {
        innermost = Some(t.code);
        at = t.next.get();
    }
    let mut names: Vec<String> = Vec::new();
    if let Some(code) = innermost {
        let code = rt.codes[code.0 as usize];
        names.extend(code.code.locals.iter().chain(&code.code.free).map(|n| n.to_string()));
    }
    let main = rt.names.main;
    let module = rt.modules.get::<Dict>().and_then(|m| m.get_str(main));
    let globals = module.and_then(|m| m.get::<crate::value::Module>()).and_then(|m| m.namespace.get().get::<Dict>());
    for dict in [globals, rt.builtins.get::<Dict>()].into_iter().flatten() {
        keys(dict, &mut names);
    }
    names
}

fn keys(dict: Ref<Dict>, names: &mut Vec<String>) {
    let mut at = 0;
    while let Some((next, key, _)) = dict.next_entry(at) {
        names.extend(key.get::<Str>().map(|s| s.as_str().to_owned()));
        at = next;
    }
}

/// `dir(object)`
fn attributes_of(rt: &mut Runtime, object: Value) -> Option<Vec<String>> {
    let dir = name(rt, "dir");
    let f = rt.builtins.get::<Dict>()?.get_str(dir)?;
    let found = match rt.call(f, &[object]) {
        Ok(v) => v,
        Err(_) => {
            rt.pending = Value::NULL;
            return None;
        }
    };
    let list = found.get::<List>()?;
    Some(list.items.to_vec().into_iter().filter_map(|v| v.get::<Str>()).map(|s| s.as_str().to_owned()).collect())
}

/// The candidate that was probably meant.
pub fn closest(candidates: &[String], wrong: &str) -> Option<String> {
    let length = wrong.chars().count();
    if candidates.len() > MOST || length > LONGEST {
        return None;
    }
    let mut sorted: Vec<&String> = candidates.iter().collect();
    sorted.sort();
    sorted.dedup();
    let mut best: Option<(usize, &String)> = None;
    for candidate in sorted {
        if candidate == wrong || (candidate.starts_with('_') && !wrong.starts_with('_')) {
            continue;
        }
        // No more than a third of the characters may be wrong.
        let limit = (candidate.chars().count() + length + 3) * MOVE / 6;
        let limit = best.map_or(limit, |(d, _)| limit.min(d.saturating_sub(1)));
        let d = distance(wrong, candidate);
        if d <= limit {
            best = Some((d, candidate));
        }
    }
    best.map(|(_, name)| name.clone())
}

/// Levenshtein's distance, with a change of case at half the price.
fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut row: Vec<usize> = (0..=b.len()).map(|i| i * MOVE).collect();
    for (i, x) in a.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = (i + 1) * MOVE;
        for (j, y) in b.iter().enumerate() {
            let replaced = diagonal
                + if x == y {
                    0
                } else if x.eq_ignore_ascii_case(y) {
                    CASE
                } else {
                    MOVE
                };
            diagonal = row[j + 1];
            row[j + 1] = replaced.min(row[j + 1] + MOVE).min(row[j] + MOVE);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_of_case_is_closer_than_another_letter() {
        assert_eq!(distance("blech", "Blech"), CASE);
        assert_eq!(distance("blech", "bleck"), MOVE);
        assert_eq!(distance("", "abc"), 3 * MOVE);
    }

    #[test]
    fn names_that_differ_too_much_are_not_suggested() {
        let names = ["count".to_owned(), "counter".to_owned(), "_private".to_owned()];
        assert_eq!(closest(&names, "coutn").as_deref(), Some("count"));
        assert_eq!(closest(&names, "xyz"), None);
        assert_eq!(closest(&names, "private"), None);
    }
}
