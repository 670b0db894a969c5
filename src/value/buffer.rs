//! Memory that programs share between objects: the arrays of module `array`, views of memory, and the count of views that keeps an
//! exporter from changing its size.
use super::{Header, Value, cell::Slot, kinds::Trace};
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// Who holds the memory of an object: while there is one, its size must not change.
#[derive(Default)]
pub struct Exports(RefCell<Option<Rc<()>>>);

/// Proof that memory is held; dropping it lets go.
pub type Export = Rc<()>;

impl Exports {
    /// Hold the memory.
    pub fn take(&self) -> Export {
        self.0.borrow_mut().get_or_insert_with(Export::default).clone()
    }

    /// How many hold it. A view that is garbage counts until it is collected.
    pub fn count(&self) -> usize {
        self.0.borrow().as_ref().map_or(0, |held| Rc::strong_count(held) - 1)
    }
}

/// An `array.array`.
#[repr(C)]
pub struct Array {
    /// Object header.
    pub header: Header,
    /// The type code, an ASCII letter.
    pub code: u8,
    /// The items, in the machine's byte order; never borrowed across a call that may run Python code.
    pub data: RefCell<Vec<u8>>,
    /// Views of the data.
    pub exports: Exports,
}

impl Array {
    /// An array whose items are the bytes `data`.
    pub fn new(header: Header, code: u8, data: Vec<u8>) -> Array {
        super::external::add(data.capacity());
        Array { header, code, data: RefCell::new(data), exports: Exports::default() }
    }
}

impl Trace for Array {
    fn trace(&self, _: &mut dyn FnMut(Value)) {}
}

/// How the items of a view lie in the memory of its exporter.
#[derive(Clone, Debug, PartialEq)]
pub struct Layout {
    /// What an item is, in the language of module `struct`.
    pub format: String,
    /// Bytes of an item.
    pub size: usize,
    /// Where the first item begins.
    pub offset: isize,
    /// Items in each dimension.
    pub shape: Vec<usize>,
    /// Bytes from one item to the next, in each dimension.
    pub strides: Vec<isize>,
}

impl Layout {
    /// `count` items one after the other.
    pub fn flat(format: &str, size: usize, count: usize) -> Layout {
        Layout { format: format.to_owned(), size, offset: 0, shape: vec![count], strides: vec![size as isize] }
    }

    /// Number of items.
    pub fn count(&self) -> usize {
        self.shape.iter().product()
    }

    /// Bytes of all items.
    pub fn bytes(&self) -> usize {
        self.count() * self.size
    }

    /// Do the items lie one after the other, the last index running fastest?
    pub fn is_contiguous(&self) -> bool {
        self.runs(self.shape.iter().zip(&self.strides).rev())
    }

    /// The same, the first index running fastest?
    pub fn is_fortran(&self) -> bool {
        self.runs(self.shape.iter().zip(&self.strides))
    }

    fn runs<'a>(&self, dimensions: impl Iterator<Item = (&'a usize, &'a isize)>) -> bool {
        if self.count() == 0 {
            return true;
        }
        let mut expected = self.size as isize;
        for (count, stride) in dimensions {
            if *count > 1 && *stride != expected {
                return false;
            }
            expected *= *count as isize;
        }
        true
    }

    /// Where each item begins, the last index running fastest.
    pub fn offsets(&self) -> Vec<usize> {
        let mut at = vec![self.offset];
        for (count, stride) in self.shape.iter().zip(&self.strides) {
            at = at.iter().flat_map(|start| (0..*count).map(move |i| start + i as isize * stride)).collect();
        }
        at.into_iter().map(|at| at as usize).collect()
    }

    /// The same, the first index running fastest.
    pub fn fortran_offsets(&self) -> Vec<usize> {
        let mut reversed = self.clone();
        reversed.shape.reverse();
        reversed.strides.reverse();
        reversed.offsets()
    }
}

/// A `memoryview`.
#[repr(C)]
pub struct MemoryView {
    /// Object header.
    pub header: Header,
    /// Whose memory it is; NULL when the view was released.
    pub base: Slot,
    /// An instance whose `__buffer__` gave the memory, and the view that it gave; NULL otherwise.
    pub source: [Slot; 2],
    /// How the items lie.
    pub layout: Layout,
    /// Cannot it be written?
    pub readonly: bool,
    /// The hash, once it was asked for.
    pub hash: Cell<Option<i64>>,
    /// Keeps the exporter's size.
    pub export: RefCell<Option<Export>>,
}

impl Trace for MemoryView {
    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        visit(self.base.get());
        self.source.iter().for_each(|v| visit(v.get()))
    }
}
