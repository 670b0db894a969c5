//! Loaded code: a code object with its constants as values, and the state that execution attaches to it (inline caches, loop counters).
//!
//! Loaded code lives as long as the process, and so may be referred to by `&'static`. The values in it are roots.
use crate::bytecode::{Code, Liveness};
use crate::compile::Mode;
use crate::value::{Ref, Str, Value, function::CodeId};
use std::cell::{Cell, OnceCell};
use std::sync::Arc;

/// A code object ready to run.
pub struct LoadedCode {
    /// Its index in [`super::Runtime::codes`].
    pub id: CodeId,
    /// What the compiler made.
    pub code: Arc<Code>,
    /// Constants. A nested code object is an int: its [`CodeId`].
    pub consts: Vec<Value>,
    /// Names with inline caches, by site.
    pub sites: Vec<Site>,
    /// State of each loop.
    pub loops: Vec<LoopState>,
    /// Interned names of the locals.
    pub locals: Vec<Ref<Str>>,
    /// How many arguments a call by position gives when it needs nothing but copying them to the first registers (exactly this many, no
    /// generator); `u32::MAX` for code that always needs the slow way.
    pub plain_arguments: u32,
    /// `__name__` of functions made of it.
    pub name: Ref<Str>,
    /// `__qualname__` of functions made of it.
    pub qualname: Ref<Str>,
    /// The docstring, or None.
    pub doc: Value,
    /// The module's name for tracebacks and `__module__`, once known.
    pub source: Source,
    /// Kept, as each of a code object's many traces asks for it.
    pub liveness: OnceCell<Liveness>,
    /// May its generators be awaited (`types.coroutine`)?
    pub awaitable: Cell<bool>,
    /// Did the compiler warn of something, as it does again when the text is compiled again?
    pub warned: Cell<bool>,
    /// Is it of a module that is native in CPython, so that tracebacks do not show it?
    pub hidden: bool,
    /// Does it stand for a native function, which is not bound to an instance that it is found on?
    pub unbound: Cell<bool>,
}

/// What text was compiled, and how.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Evaluated {
    /// The text.
    pub text: Vec<u8>,
    /// The name it was given.
    pub filename: String,
    /// As what.
    pub mode: Mode,
}

/// Where the text came from, to quote lines of it in tracebacks.
#[derive(Clone)]
pub enum Source {
    /// A file to be read when it is needed.
    File,
    /// The text itself (`-c`, standard input).
    Text(Arc<str>),
}

impl LoadedCode {
    /// Registers of a frame.
    #[inline(always)]
    pub fn registers(&self) -> usize {
        self.code.registers as usize
    }

    /// Which registers are live where.
    pub fn liveness(&self) -> &Liveness {
        self.liveness.get_or_init(|| Liveness::of(&self.code))
    }

    /// Show every value held.
    pub fn roots(&self, visit: &mut dyn FnMut(Value)) {
        self.consts.iter().for_each(|v| visit(*v));
        visit(self.doc);
        visit(self.name.into());
        visit(self.qualname.into());
        self.sites.iter().for_each(|site| visit(site.name.into()));
        self.locals.iter().for_each(|n| visit((*n).into()));
    }

    /// During a collection, after marking: empty the caches that know of something that is about to be freed. They do not keep it alive.
    pub fn forget_dead(&self) {
        for cache in self.sites.iter().flat_map(|site| &site.caches) {
            let mut dead = false;
            cache.references(&mut |v| dead |= v.object().is_some_and(|object| !object.marked()));
            if dead {
                cache.clear()
            }
        }
    }
}

/// An instruction's name and what was found under it lately.
pub struct Site {
    /// Interned name.
    pub name: Ref<Str>,
    /// Entries, the latest first.
    pub caches: [Cache; 2],
    /// Misses that filled the cache anew.
    pub misses: Cell<u32>,
}

/// What a hit in a cache means.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CacheKind {
    /// Nothing cached.
    Empty,
    /// `key` is a shape: the attribute is in slot `index`.
    Slot,
    /// `key` is a shape, `value` the next shape: storing adds the attribute in slot `index`, which is inline.
    AddSlot,
    /// `key` is a shape (for instances) or class (for other objects), `version` that of the class: `value` is a function or native method to bind.
    Method,
    /// The same key and version: `value` is the attribute itself.
    Value,
    /// The same key and version: `value` is the getter function (written in Python) of a property.
    Property,
    /// `key` is the module class, `version` the keys version of the module's dict: the value is in entry `index`.
    ModuleEntry,
    /// `version` is the keys version of the globals dict: the value is in entry `index`.
    Global,
    /// `version` is the keys version of the globals dict (which lacks the name), `index` the entry in the builtins, whose keys version is `key`.
    Builtin,
}

/// One entry of an inline cache.
pub struct Cache {
    /// What a hit means.
    pub kind: Cell<CacheKind>,
    /// Slot or entry.
    pub index: Cell<u32>,
    /// Version; see [`CacheKind`].
    pub version: Cell<u64>,
    /// Address of a shape or class, or a version; see [`CacheKind`].
    pub key: Cell<u64>,
    /// What was found; see [`CacheKind`].
    pub value: Cell<Value>,
}

impl Cache {
    /// Nothing cached.
    pub const fn empty() -> Cache {
        Cache {
            kind: Cell::new(CacheKind::Empty),
            index: Cell::new(0),
            version: Cell::new(0),
            key: Cell::new(0),
            value: Cell::new(Value::NULL),
        }
    }

    /// Forget.
    pub fn clear(&self) {
        self.kind.set(CacheKind::Empty);
        self.key.set(0);
        self.value.set(Value::NULL);
    }

    fn references(&self, visit: &mut dyn FnMut(Value)) {
        visit(self.value.get());
        // Some keys are addresses, which another object may take later.
        if matches!(
            self.kind.get(),
            CacheKind::Slot | CacheKind::AddSlot | CacheKind::Method | CacheKind::Value | CacheKind::Property
        ) {
            visit(Value::from_bits(self.key.get()))
        }
    }
}

impl Site {
    /// A site that has seen nothing.
    pub fn new(name: Ref<Str>) -> Site {
        Site { name, caches: [Cache::empty(), Cache::empty()], misses: Cell::new(0) }
    }

    /// The entry to fill next: the older one, which becomes the first.
    pub fn renew(&self) -> &Cache {
        self.misses.set(self.misses.get() + 1);
        let [first, second] = &self.caches;
        first.kind.swap(&second.kind);
        first.index.swap(&second.index);
        first.version.swap(&second.version);
        first.key.swap(&second.key);
        first.value.swap(&second.value);
        first
    }

    /// Forget everything.
    pub fn clear(&self) {
        self.caches.iter().for_each(Cache::clear)
    }
}

/// What execution knows of a loop.
#[derive(Default)]
pub struct LoopState {
    /// Iterations counted.
    pub count: Cell<u32>,
    /// Tell the JIT when `count` reaches this; 0: at each iteration (there is a trace), `u32::MAX`: never.
    pub trigger: Cell<u32>,
    /// For the JIT's own use: which trace starts here, 0 for none.
    pub trace: Cell<u32>,
}
