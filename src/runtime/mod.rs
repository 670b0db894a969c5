//! What native code works with: the heap, the built-in classes, interned names, the pending exception, and the hooks into the interpreter.
//!
//! Every operation that can raise takes `&mut Runtime` and returns a [`PyResult`]. The layers above fill it: `builtins` its classes,
//! `interp` its hooks. Nothing here runs bytecode.
mod args;
mod attributes;
mod bootstrap;
pub mod code;
pub mod entered;
mod errors;
pub mod frames;
mod hooks;
pub mod instances;
mod modules;
mod names;
mod native;
mod types;

pub use args::Args;
pub use code::{Cache, CacheKind, Evaluated, LoadedCode, LoopState, Site};
pub use errors::{PyResult, Raised, link_context};
pub use frames::{Frame, FrameKind, Returns};
pub use hooks::{Hooks, JitHooks, Resume};
pub use modules::ModuleSpec;
pub use names::{Names, name};
pub use native::{Arity, Binding, NativeDef, NativeFn};
pub use types::{TypeSpec, Types};

use crate::heap::Heap;
use crate::value::{BigInt, Class, Dict, Header, Items, Kind, List, Object, Ref, Str, Tuple, Value, external};
use dashu_int::IBig;
use rustc_hash::FxHashMap;
use std::collections::VecDeque;
use std::sync::{Arc, atomic::AtomicBool};

/// The state of one Python process.
pub struct Runtime {
    /// Object memory.
    pub heap: Heap,
    /// The built-in classes.
    pub types: Types,
    /// Interned strings.
    pub names: Names,
    /// The exception that is being raised, when a function has returned [`Raised`].
    pub pending: Value,
    /// The exception that is being handled (`sys.exception()`), or NULL.
    pub handled: Value,
    /// What the generator (or StopIteration) carried that made `next` give STOP last; NULL or None: nothing.
    pub stop_value: Value,
    /// Entry points into the layers above.
    pub hooks: Hooks,
    /// Definitions of native functions, by [`crate::value::native::NativeFunction::definition`].
    pub natives: Vec<&'static NativeDef>,
    /// `sys.modules`, a dict.
    pub modules: Value,
    /// The namespace of `builtins`, a dict.
    pub builtins: Value,
    /// Values that live as long as the process: constants of loaded code, module state.
    pub permanent: Vec<Value>,
    /// What programs have registered for text that cannot be encoded or decoded, by name. The values are [`Runtime::permanent`] too.
    pub error_handlers: Vec<(String, Value)>,
    /// Functions that find encodings. The same.
    pub codec_searches: Vec<Value>,
    /// `sys.set_asyncgen_hooks`: who is told of asynchronous generators that begin, and of those that end.
    pub async_generator_hooks: [Value; 2],
    /// The latest class version given out.
    pub last_class_version: u32,
    /// Text that `exec`, `eval` and `compile` have compiled.
    pub evaluated: FxHashMap<Evaluated, &'static LoadedCode>,
    /// `object.__new__` and `object.__init__`, which never change: what the class of an instance is asked for is compared with them.
    pub object_new: Value,
    /// See [`Runtime::object_new`].
    pub object_init: Value,
    /// Entry points of the JIT.
    pub jit: JitHooks,
    /// The one tuple without items. It is [`Runtime::permanent`] too.
    pub empty_tuple: Option<Ref<Tuple>>,
    /// What is running, oldest first.
    pub frames: Vec<Frame>,
    /// Loaded code, by [`crate::value::function::CodeId`].
    pub codes: Vec<&'static LoadedCode>,
    /// Most frames at a time.
    pub recursion_limit: usize,
    /// `sys.argv`
    pub arguments: Vec<String>,
    /// `sys.path` as the process starts.
    pub module_path: Vec<String>,
    /// What collections have left to do: weak references whose callbacks, and objects whose finalizers are to be called.
    pub due: VecDeque<Value>,
    /// Bytes looked at by collections that a `del` has caused.
    pub prompt: usize,
    /// An object that ends visibly has lost its holder where no collection could look for it.
    pub look_soon: bool,
    /// Returns that may have let go of something.
    pub returns: Returns,
    /// What is due is being called.
    pub finalizing: bool,
    /// Where the newest activation of the interpreter's loop keeps its caller's registers ([`crate::heap::frame_top`]).
    pub loop_frame: usize,
    /// Ctrl-C was pressed: KeyboardInterrupt is due.
    pub interrupted: Arc<AtomicBool>,
}

impl Runtime {
    /// A header for an object of `class`.
    #[inline(always)]
    pub fn header(&self, class: Ref<Class>, kind: Kind) -> Header {
        Header::new(class.word(), kind)
    }

    /// Place an object of the class that `class` picks from the built-in ones.
    #[inline(always)]
    pub fn alloc<T: Object>(&mut self, class: Ref<Class>, make: impl FnOnce(Header) -> T) -> Ref<T> {
        let header = self.header(class, T::KIND);
        self.heap.alloc(make(header))
    }

    /// A str.
    pub fn str(&mut self, text: impl Into<String>) -> Ref<Str> {
        let text = text.into();
        self.alloc(self.types.str, |h| Str::new(h, text))
    }

    /// A str of the same text.
    pub fn str_copied(&mut self, text: &str) -> Ref<Str> {
        self.alloc(self.types.str, |h| Str::copied(h, text))
    }

    /// An int of any size.
    pub fn int(&mut self, big: IBig) -> Value {
        match i64::try_from(&big) {
            Ok(small) => self.int64(small),
            Err(_) => {
                // Two words of digits are in the object.
                let bytes = dashu_int::ops::BitTest::bit_len(&big) / 8;
                if bytes > 16 {
                    external::add(bytes);
                }
                self.alloc(self.types.int, |header| BigInt { header, big }).into()
            }
        }
    }

    /// An int.
    #[inline(always)]
    pub fn int64(&mut self, i: i64) -> Value {
        match Value::small_int(i) {
            Some(v) => v,
            None => self.wide_int(i),
        }
    }

    #[cold]
    fn wide_int(&mut self, i: i64) -> Value {
        self.alloc(self.types.int, |header| BigInt { header, big: IBig::from(i) }).into()
    }

    /// A list.
    pub fn list(&mut self, items: Items) -> Ref<List> {
        self.alloc(self.types.list, |h| List::new(h, items))
    }

    /// An empty dict.
    pub fn dict(&mut self) -> Ref<Dict> {
        self.alloc(self.types.dict, Dict::new)
    }

    /// A tuple.
    pub fn tuple(&mut self, items: &[Value]) -> Ref<Tuple> {
        if items.is_empty()
            && let Some(empty) = self.empty_tuple
        {
            return empty;
        }
        let header = self.header(self.types.tuple, Kind::Tuple);
        self.heap.alloc_tailed(header, (), items)
    }

    /// A tuple of `items`.
    pub fn tuple_of(&mut self, items: &Items) -> Ref<Tuple> {
        if items.is_empty() {
            return self.tuple(&[]);
        }
        let header = self.header(self.types.tuple, Kind::Tuple);
        let tuple = self.heap.alloc_empty_tailed(header, (), items.len());
        items.copy_to(tuple.cells());
        tuple
    }

    /// The class of any value.
    #[inline(always)]
    pub fn class_of(&self, v: Value) -> Ref<Class> {
        match v.object() {
            Some(object) => Ref::from_word(object.class_word()),
            None => self.types.of_unboxed(v),
        }
    }

    /// Show every value that this struct holds, for the collector.
    pub fn roots(&self, visit: &mut dyn FnMut(Value)) {
        visit(self.pending);
        visit(self.handled);
        visit(self.stop_value);
        visit(self.modules);
        visit(self.builtins);
        self.async_generator_hooks.into_iter().for_each(&mut *visit);
        self.types.roots(visit);
        self.names.roots(visit);
        self.permanent.iter().for_each(|v| visit(*v));
        self.due.iter().for_each(|v| visit(*v));
        self.frames.iter().for_each(|f| f.roots(visit));
        self.codes.iter().for_each(|c| c.roots(visit));
    }

    /// A point at which nothing but roots holds values: collect if it is time. See [`crate::value::object`].
    #[inline(always)]
    pub fn safepoint(&mut self) {
        if self.heap.wants_collection() {
            (self.hooks.collect)(self)
        }
    }
}
