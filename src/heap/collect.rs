//! One collection: mark from the roots, see what becomes of weak references and finalizers, then sweep.
#![allow(unsafe_code)]
use super::blocks::Blocks;
use super::native::NativeStack;
use super::stack::RegisterStack;
use super::weak::WeakTable;
use crate::value::{
    Class, Generator, Header, Kind, Ref, Value, WeakRef, attached, class::flag, generator::GeneratorState, kinds,
};
use rustc_hash::{FxHashMap, FxHashSet};
use std::arch::x86_64::{_MM_HINT_T0, _mm_prefetch};

/// Where values may stand that no table shows.
pub enum Scan<'a> {
    /// Anywhere on the stacks: any word that looks like an object is one.
    Everything,
    /// The interpreter has been asked directly: it knows its registers, and on the native stack only what lies above `native` counts. Nothing
    /// that a program has let go of is kept by chance.
    Exactly {
        /// What registers hold.
        registers: &'a [Value],
        /// See [`super::frame_top`].
        native: usize,
    },
}

/// What a collection leaves to do.
#[derive(Default)]
pub struct Outcome {
    /// Bytes that live on.
    pub live: usize,
    /// Weak references whose callback is due.
    pub callbacks: Vec<Ref<WeakRef>>,
    /// Objects whose finalizer is due: they live on until it has run.
    pub finalize: Vec<Value>,
    /// Are objects left that have something to do at their end?
    pub ends_left: bool,
    /// How many objects were part of, or hung on, circles nobody else referred to; where it was asked for.
    pub circular: usize,
}

/// The objects and tables of the heap that a collection works on.
pub struct Parts<'a> {
    /// All objects.
    pub blocks: &'a mut Blocks,
    /// The VM's registers.
    pub stack: &'a RegisterStack,
    /// The native stack.
    pub native: &'a NativeStack,
    /// All weak references.
    pub weak: &'a mut WeakTable,
    /// May there be objects with finalizers?
    pub finalizers: bool,
    /// Count [`Outcome::circular`]?
    pub count: bool,
    /// Leave circles, and what they refer to, for another time: free only what counting references would.
    pub spare_circles: bool,
}

/// Collect. `roots` shows what the runtime's tables hold; `marked` is called when everything alive is marked and nothing is freed yet.
pub fn collect(parts: Parts, scan: Scan, roots: impl FnOnce(&mut dyn FnMut(Value)), marked: impl FnOnce()) -> Outcome {
    let Parts { blocks, stack, native, weak, finalizers, count, spare_circles } = parts;
    let mut marker = Marker { grey: Vec::with_capacity(1024), met: [None; MET], at: 0 };
    roots(&mut |v| {
        debug_assert!(v.object().is_none_or(|object| blocks.find(object.word()).is_some()), "a root that is no object");
        marker.meet(v.object())
    });
    match scan {
        Scan::Everything => {
            stack.scan(&mut |word| marker.meet(blocks.find(word)));
            native.scan(None, &mut |word| marker.meet(blocks.find(word)));
        }
        Scan::Exactly { registers, native: above } => {
            registers.iter().for_each(|v| marker.meet(v.object()));
            stack.scan(&mut |_| {});
            native.scan(Some(above), &mut |word| marker.meet(blocks.find(word)));
        }
    }
    marker.run();
    if spare_circles {
        let mut counts = Counts::of_dead(blocks);
        counts.release(|_| {});
        let spared = counts.dead.iter().filter(|o| !counts.freed.contains(&o.word()));
        spared.for_each(|object| marker.meet(Some(*object)));
        marker.run();
    }
    let circular = if count { count_circular(blocks) } else { 0 };
    let callbacks = weak.clear_dead();
    let (finalize, ends_left) = if finalizers { finalizable(blocks) } else { (Vec::new(), false) };
    // They and all they refer to live until the next collection.
    for object in &finalize {
        object.set_finalized();
        marker.meet(Some(*object));
    }
    marker.run();
    attached::forget_unmarked();
    marked();
    let finalize = finalize.into_iter().map(|object| Value::from_bits(object.word())).collect();
    Outcome { live: blocks.sweep(), callbacks, finalize, ends_left, circular }
}

/// The class of an object.
fn class_of(object: Ref<Header>) -> Option<Ref<Class>> {
    Value::from_bits(object.class_word()).get()
}

/// What `object` refers to, its class included.
pub fn references(object: Ref<Header>, visit: &mut dyn FnMut(Ref<Header>)) {
    let mut see = |v: Value| {
        if let Some(object) = v.object() {
            visit(object)
        }
    };
    see(Value::from_bits(object.class_word()));
    kinds::trace(object, &mut see);
    attached::trace(object, &mut see);
}

/// Is there something to do at the end of `object` that was not done yet?
pub fn has_finalizer(object: Ref<Header>) -> bool {
    may_finalize(object)
        && Value::from_bits(object.word())
            .get::<Generator>()
            .is_none_or(|g| g.fields.state.get() == GeneratorState::Suspended)
}

/// The same, of an object that lives on: now or later.
fn may_finalize(object: Ref<Header>) -> bool {
    if matches!(object.kind(), Kind::Str | Kind::BigInt | Kind::Float | Kind::Shape | Kind::Cell) || object.finalized()
    {
        return false;
    }
    match Value::from_bits(object.word()).get::<Generator>() {
        Some(g) => g.fields.handles && g.fields.state.get() != GeneratorState::Finished,
        None => class_of(object).is_some_and(|class| class.flags.get() & flag::DEL != 0),
    }
}

impl super::Heap {
    /// Does one of these values have a finalizer?
    pub fn finalizes(&self, values: impl IntoIterator<Item = Value>) -> bool {
        values.into_iter().any(|v| v.object().is_some_and(has_finalizer))
    }
}

/// Dead objects with finalizers, in the order in which counting references would come to them; and whether there are others.
fn finalizable(blocks: &Blocks) -> (Vec<Ref<Header>>, bool) {
    let (mut found, mut others) = (Vec::new(), false);
    blocks.each(|object| {
        if !object.marked() {
            if has_finalizer(object) {
                found.push(object)
            }
        } else if !others {
            others = may_finalize(object)
        }
    });
    if found.len() < 2 {
        return (found, others);
    }
    let mut counts = Counts::of_dead(blocks);
    let mut ordered = Vec::with_capacity(found.len());
    counts.release(|object| {
        if has_finalizer(object) {
            ordered.push(object)
        }
    });
    // In circles none is the first.
    ordered.extend(found.into_iter().filter(|o| !counts.freed.contains(&o.word())));
    (ordered, others)
}

/// Does CPython's collector look after objects of this kind? (Internal kinds have no objects there.)
pub fn tracked(kind: Kind) -> bool {
    !matches!(
        kind,
        Kind::Free
            | Kind::BigInt
            | Kind::Float
            | Kind::Str
            | Kind::Complex
            | Kind::Bytes
            | Kind::ByteArray
            | Kind::Range
            | Kind::Slice
            | Kind::Shape
            | Kind::CodeObject
    )
}

/// What counting references would do with the dead objects.
struct Counts {
    dead: Vec<Ref<Header>>,
    /// References from dead objects.
    counts: FxHashMap<u64, u32>,
    freed: FxHashSet<u64>,
}

impl Counts {
    fn of_dead(blocks: &Blocks) -> Counts {
        let (mut dead, mut counts) = (Vec::new(), FxHashMap::default());
        blocks.each(|object| {
            if !object.marked() {
                dead.push(object);
                references(object, &mut |next| {
                    if !next.marked() {
                        *counts.entry(next.word()).or_default() += 1
                    }
                })
            }
        });
        Counts { dead, counts, freed: FxHashSet::default() }
    }

    /// Free what nothing dead refers to, then what only that referred to, and so on; `show` each before what it refers to.
    fn release(&mut self, mut show: impl FnMut(Ref<Header>)) {
        let Counts { dead, counts, freed } = self;
        let mut free: Vec<Ref<Header>> = dead.iter().copied().filter(|o| !counts.contains_key(&o.word())).collect();
        free.reverse();
        let mut next = Vec::new();
        while let Some(object) = free.pop() {
            freed.insert(object.word());
            show(object);
            references(object, &mut |to| {
                if let Some(n) = counts.get_mut(&to.word()) {
                    *n -= 1;
                    if *n == 0 {
                        next.push(to)
                    }
                }
            });
            // Lists and tuples let go of their last item first.
            if matches!(object.kind(), Kind::List | Kind::Tuple) {
                free.append(&mut next)
            } else {
                free.extend(next.drain(..).rev())
            }
        }
    }
}

/// Of the dead objects, how many would outlive counting references.
fn count_circular(blocks: &Blocks) -> usize {
    let mut counts = Counts::of_dead(blocks);
    counts.release(|_| {});
    let Counts { dead, freed, .. } = counts;
    dead.iter().filter(|o| !freed.contains(&o.word()) && tracked(o.kind())).count()
}

/// How many objects wait for their headers to arrive from memory.
const MET: usize = 16;

/// The objects still to look at. Most of marking is waiting for headers, so an object that is met is only asked for; it is marked when as many
/// others have been met since as fit the queue.
struct Marker {
    /// Marked; what they refer to is not.
    grey: Vec<Ref<Header>>,
    /// Met lately, oldest at `at`.
    met: [Option<Ref<Header>>; MET],
    at: usize,
}

impl Marker {
    #[inline(always)]
    fn meet(&mut self, object: Option<Ref<Header>>) {
        let Some(object) = object else { return };
        prefetch(object);
        let before = self.met[self.at].replace(object);
        self.at = (self.at + 1) % MET;
        if let Some(before) = before {
            self.mark(before)
        }
    }

    /// Mark everything that what was met leads to.
    fn run(&mut self) {
        while let Some(object) = self.next() {
            self.meet(Value::from_bits(object.class_word()).object());
            kinds::trace(object, &mut |v| self.meet(v.object()));
            attached::trace(object, &mut |v| self.meet(v.object()));
        }
    }

    #[inline(always)]
    fn mark(&mut self, object: Ref<Header>) {
        if object.marked() {
            return;
        }
        object.set_mark(true);
        // What refers to nothing but its class need not wait in the list: there may be millions of strings in one container.
        if !matches!(object.kind(), Kind::Str | Kind::BigInt | Kind::Bytes) || object.has_attached() {
            self.grey.push(object);
        } else if let Some(class) = Value::from_bits(object.class_word()).object()
            && !class.marked()
        {
            class.set_mark(true);
            self.grey.push(class);
        }
    }

    /// An object whose references are to be followed.
    fn next(&mut self) -> Option<Ref<Header>> {
        if self.grey.is_empty() {
            for i in 0..MET {
                if let Some(object) = self.met[i].take() {
                    self.mark(object)
                }
            }
        }
        self.grey.pop()
    }
}

#[inline(always)]
fn prefetch(object: Ref<Header>) {
    // SAFETY: a hint that reads and writes nothing, whatever the address.
    unsafe { _mm_prefetch::<_MM_HINT_T0>(object.word() as *const i8) }
}
