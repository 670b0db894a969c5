//! Raising Python exceptions from native code.
use super::Runtime;
use crate::value::{Class, Exception, Ref, Value};

/// An exception is pending in [`Runtime::pending`].
#[must_use]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Raised;

/// A value, or a pending exception.
pub type PyResult<T = Value> = Result<T, Raised>;

macro_rules! raisers {
    ($($(#[$doc:meta])* $method:ident $class:ident;)*) => {
        impl Runtime {
            $($(#[$doc])* #[cold] pub fn $method<T>(&mut self, message: impl Into<String>) -> PyResult<T> {
                self.raise(self.types.$class, message)
            })*
        }
    };
}

raisers! {
    /// Raise TypeError.
    type_error type_error;
    /// Raise ValueError.
    value_error value_error;
    /// Raise IndexError.
    index_error index_error;
    /// Raise AttributeError.
    attribute_error attribute_error;
    /// Raise NameError.
    name_error name_error;
    /// Raise UnboundLocalError.
    unbound_local_error unbound_local_error;
    /// Raise ZeroDivisionError.
    zero_division_error zero_division_error;
    /// Raise OverflowError.
    overflow_error overflow_error;
    /// Raise RuntimeError.
    runtime_error runtime_error;
    /// Raise RecursionError.
    recursion_error recursion_error;
    /// Raise SystemError.
    system_error system_error;
    /// Raise OSError with a message only.
    os_error os_error;
}

impl Runtime {
    /// Raise `class(message)`.
    #[cold]
    pub fn raise<T>(&mut self, class: Ref<Class>, message: impl Into<String>) -> PyResult<T> {
        let message = self.str(message).into();
        self.raise_with(class, &[message])
    }

    /// Raise `class(*args)` of a built-in exception class.
    #[cold]
    pub fn raise_with<T>(&mut self, class: Ref<Class>, args: &[Value]) -> PyResult<T> {
        let exception = (self.hooks.new_exception)(self, class, args);
        self.raise_value(exception)
    }

    /// MemoryError when `bytes` are more than the machine has (`None`: more than can be counted).
    #[inline]
    pub fn room_for(&mut self, bytes: Option<usize>) -> PyResult<()> {
        if bytes.is_some_and(|bytes| bytes <= crate::heap::most_bytes()) {
            return Ok(());
        }
        self.raise_with(self.types.memory_error, &[])
    }

    /// Raise an exception object.
    #[cold]
    pub fn raise_value<T>(&mut self, exception: Value) -> PyResult<T> {
        if let (Some(e), Some(handled)) = (exception.get::<Exception>(), self.handled.get::<Exception>())
            && e.context.get().is_null()
        {
            link_context(e, handled);
        }
        self.pending = exception;
        Err(Raised)
    }

    /// Raise KeyError for `key`.
    #[cold]
    pub fn key_error<T>(&mut self, key: Value) -> PyResult<T> {
        self.raise_with(self.types.key_error, &[key])
    }

    /// Raise StopIteration with `value` (NULL: none).
    #[cold]
    pub fn stop_iteration<T>(&mut self, value: Value) -> PyResult<T> {
        match value.some() {
            Some(v) => self.raise_with(self.types.stop_iteration, &[v]),
            None => self.raise_with(self.types.stop_iteration, &[]),
        }
    }

    /// Take the pending exception if it is an instance of `class`; else leave it.
    pub fn catch(&mut self, class: Ref<Class>) -> Option<Value> {
        let exception = self.pending.some()?;
        if !self.class_of(exception).is_subclass(class) {
            return None;
        }
        Some(std::mem::take(&mut self.pending))
    }
}

/// Make `handled`, the exception being handled, the context of `e`, which is raised meanwhile, without closing a circle.
pub fn link_context(e: Ref<Exception>, handled: Ref<Exception>) {
    if e.is(handled) {
        return;
    }
    // The program may have made a circle; the second pointer goes round it half as fast.
    let (mut at, mut slow, mut odd) = (handled, handled, false);
    while let Some(next) = at.context.get().get::<Exception>() {
        if next.is(e) {
            at.context.set(Value::NULL);
            break;
        }
        at = next;
        if odd && let Some(behind) = slow.context.get().get::<Exception>() {
            slow = behind;
        }
        odd = !odd;
        if at.is(slow) {
            break;
        }
    }
    e.context.set(handled.into());
}
