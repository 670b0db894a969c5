//! Lone surrogates in string literals: the parser puts U+FFFD in their place, and the source text tells which they were.
use crate::value::surrogate;
use std::str::Chars;

/// May the literal with this source text and this value hold surrogates?
pub fn has_surrogates(source: &str, value: &str) -> bool {
    value.contains('\u{fffd}') && ["\\u", "\\U"].iter().any(|escape| source.contains(escape))
}

/// The value of a literal with its surrogates: `source` is what stands between the quotes, `value` what the parser made of it.
pub fn with_surrogates(source: &str, value: &str, raw: bool, in_fstring: bool) -> String {
    let mut walk = Walk { source: source.chars(), value: value.chars(), out: String::with_capacity(value.len()) };
    while let Some(c) = walk.source.next() {
        match c {
            '\\' if !raw => walk.escape(),
            '{' | '}' if in_fstring => {
                // Doubled.
                walk.skip(c);
                walk.copy();
            }
            '\r' => {
                walk.skip('\n');
                walk.copy();
            }
            _ => walk.copy(),
        }
    }
    walk.out
}

struct Walk<'a> {
    source: Chars<'a>,
    value: Chars<'a>,
    out: String,
}

impl Walk<'_> {
    fn copy(&mut self) {
        self.out.extend(self.value.next());
    }

    /// Pass over `c` in the source, if it is next.
    fn skip(&mut self, c: char) {
        if self.source.as_str().starts_with(c) {
            self.source.next();
        }
    }

    /// Pass over at most `most` digits and give their value.
    fn digits(&mut self, most: usize, radix: u32) -> u32 {
        let mut code = 0;
        for _ in 0..most {
            let Some(digit) = self.source.clone().next().and_then(|c| c.to_digit(radix)) else { break };
            code = code * radix + digit;
            self.source.next();
        }
        code
    }

    /// Behind a backslash.
    fn escape(&mut self) {
        let Some(kind) = self.source.next() else { return };
        match kind {
            'u' | 'U' => {
                let code = self.digits(if kind == 'u' { 4 } else { 8 }, 16);
                let parsed = self.value.next();
                let surrogate = surrogate::char_of(code).ok().filter(|_| (0xD800..0xE000).contains(&code));
                self.out.extend(surrogate.or(parsed));
            }
            'x' => {
                self.digits(2, 16);
                self.copy();
            }
            'N' => {
                while self.source.next().is_some_and(|c| c != '}') {}
                self.copy();
            }
            '0'..='7' => {
                let seen = self.source.as_str().chars().take(2).take_while(|c| c.is_digit(8)).count();
                self.digits(seen, 8);
                self.copy();
            }
            '\r' => self.skip('\n'),
            '\n' => {}
            '\\' | '\'' | '"' | 'a' | 'b' | 'f' | 'n' | 'r' | 't' | 'v' => self.copy(),
            // No escape: the backslash stays, and what follows it.
            _ => {
                self.copy();
                self.copy();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::with_surrogates;
    use crate::value::surrogate::char_of;

    #[test]
    fn only_surrogates_are_replaced() {
        let s = char_of(0xD83D).expect("a surrogate");
        let source = r"a\n\ud83d\\ud83d\x41\101\N{BULLET}\q\ufffd{{}}";
        let value = "a\n\u{fffd}\\ud83dAA•\\q\u{fffd}{{}}";
        assert_eq!(with_surrogates(source, value, false, false), format!("a\n{s}\\ud83dAA•\\q\u{fffd}{{{{}}}}"));
        assert_eq!(with_surrogates(r"{{\ud83d}}", "{\u{fffd}}", false, true), format!("{{{s}}}"));
        assert_eq!(with_surrogates(r"\ud83d", r"\ud83d", true, false), r"\ud83d");
    }
}
