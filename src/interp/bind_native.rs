//! Arguments that do not fit, of functions that are Python here and C in CPython: the words of CPython's argument parsers.
use crate::builtins::native_names::{is_native, library_module};
use crate::runtime::{Args, LoadedCode};
use crate::value::{Ref, Str, Tuple, function::Function};

fn plural(n: usize) -> &'static str {
    if n == 1 { "" } else { "s" }
}

/// The message of the TypeError; `None` where Python's own words are right. `unknown` is a keyword that nothing takes.
#[cold]
pub fn message(f: Ref<Function>, code: &LoadedCode, args: Args, unknown: Option<Ref<Str>>) -> Option<String> {
    let module = library_module(&code.code.filename)?;
    let name = f.qualname.get().get::<Str>()?;
    let name = name.as_str();
    if !is_native(module, name) {
        return None;
    }
    let (class, last) = name.rsplit_once('.').unwrap_or(("", name));
    let makes = matches!(last, "__init__" | "__new__");
    let receiver = usize::from(!class.is_empty());
    let short = if makes { class } else { last };
    let full = if makes { class } else { name };
    let p = &code.code.params;
    let max = usize::from(p.positional) - receiver.min(usize::from(p.positional));
    let defaults = f.defaults.get().get::<Tuple>().map_or(0, |t| t.len());
    let min = max - defaults.min(max);
    let given = args.len() - receiver.min(args.len());
    let nameless = usize::from(p.positional_only).max(receiver) >= usize::from(p.positional) && p.keyword_only == 0;
    if let Some(key) = unknown {
        return Some(match nameless {
            true => format!("{full}() takes no keyword arguments"),
            false => format!("{short}() got an unexpected keyword argument '{}'", key.as_str()),
        });
    }
    if nameless {
        return Some(match (min, max) {
            (0, 0) => format!("{full}() takes no arguments ({given} given)"),
            (1, 1) if !makes => format!("{full}() takes exactly one argument ({given} given)"),
            _ if min == max => format!("{short} expected {min} argument{}, got {given}", plural(min)),
            _ if given < min => format!("{short} expected at least {min} argument{}, got {given}", plural(min)),
            _ => format!("{short} expected at most {max} argument{}, got {given}", plural(max)),
        });
    }
    if given > max {
        let exactly = if min == max { "exactly" } else { "at most" };
        let kind = if p.keyword_only > 0 { "positional " } else { "" };
        return Some(format!("{short}() takes {exactly} {max} {kind}argument{} ({given} given)", plural(max)));
    }
    let named = |local: usize| args.keywords.iter().any(|(key, _)| key.as_str() == code.locals[local].as_str());
    let lacking = (given..min).find(|i| !named(i + receiver))?;
    let parameter = code.locals[lacking + receiver].as_str();
    Some(format!("{short}() missing required argument '{parameter}' (pos {})", lacking + 1))
}
