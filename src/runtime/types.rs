//! The built-in classes: one table, from which the struct and its bootstrapping derive; and attribute lookup along the MRO.
use super::{NativeDef, Runtime};
use crate::heap::Heap;
use crate::value::{
    Class, Header, Kind, Ref, Str, Value,
    cell::{Link, Slot},
    class::{Namespace, flag},
};
use std::cell::{Cell, RefCell};

/// What a built-in type's file says of it.
pub struct TypeSpec {
    /// Which class of [`Types`] this fills.
    pub class: fn(&Types) -> Ref<Class>,
    /// Methods, class methods, getters.
    pub methods: &'static [NativeDef],
}

macro_rules! types {
    ($($field:ident $name:literal : $base:ident, $kind:ident;)*) => {
        /// The built-in classes.
        pub struct Types {
            $(#[doc = concat!("`", $name, "`")] pub $field: Ref<Class>,)*
        }

        impl Types {
            /// Make all classes, without names and methods (those need `str` and native functions, which need classes).
            pub fn new(heap: &mut Heap) -> Types {
                $(let $field = bare_class(heap, Kind::$kind);)*
                let types = Types { $($field),* };
                $(
                    types.$field.header.set_class_word(types.r#type.word());
                    // `object` names itself as its base in the table.
                    if !types.$field.is_same(types.$base) {
                        types.$field.bases.borrow_mut().push(types.$base);
                        types.$base.subclasses.borrow_mut().push(types.$field);
                        let mut mro = vec![types.$field];
                        mro.extend(types.$base.mro.borrow().iter().copied());
                        *types.$field.mro.borrow_mut() = mro;
                        types.$field.flags.set(types.$base.flags.get());
                    } else {
                        types.$field.mro.borrow_mut().push(types.$field);
                    }
                )*
                // The two classes of the table with two bases.
                let unsupported = types.unsupported_operation;
                unsupported.bases.borrow_mut().push(types.value_error);
                types.value_error.subclasses.borrow_mut().push(unsupported);
                unsupported.mro.borrow_mut().insert(2, types.value_error);
                let group = types.exception_group;
                group.bases.borrow_mut().push(types.exception);
                types.exception.subclasses.borrow_mut().push(group);
                group.mro.borrow_mut().insert(2, types.exception);
                types.object.flags.set(flag::NO_DICT);
                types.base_exception.flags.set(flag::EXCEPTION);
                for class in types.all() {
                    if class.is_subclass(types.base_exception) {
                        class.flags.set(flag::EXCEPTION);
                    }
                }
                types
            }

            /// Every class.
            pub fn all(&self) -> Vec<Ref<Class>> {
                vec![$(self.$field),*]
            }

            /// Every class with its name.
            pub fn named(&self) -> Vec<(&'static str, Ref<Class>)> {
                vec![$(($name, self.$field)),*]
            }
        }
    };
}

// Bases come before the classes that derive from them.
types! {
    object "object": object, Instance;
    r#type "type": object, Class;
    none_type "NoneType": object, Free;
    ellipsis "ellipsis": object, Free;
    not_implemented_type "NotImplementedType": object, Free;
    int "int": object, BigInt;
    bool "bool": int, Free;
    float "float": object, Float;
    complex "complex": object, Complex;
    str "str": object, Str;
    bytes "bytes": object, Bytes;
    bytearray "bytearray": object, ByteArray;
    memoryview "memoryview": object, MemoryView;
    array "array": object, Array;
    list "list": object, List;
    tuple "tuple": object, Tuple;
    dict "dict": object, Dict;
    set "set": object, Set;
    frozenset "frozenset": object, Set;
    range "range": object, Range;
    slice "slice": object, Slice;
    function "function": object, Function;
    builtin_function "builtin_function_or_method": object, Native;
    method_descriptor "method_descriptor": object, Native;
    wrapper_descriptor "wrapper_descriptor": object, Native;
    classmethod_descriptor "classmethod_descriptor": object, Native;
    getset_descriptor "getset_descriptor": object, Native;
    method_wrapper "method-wrapper": object, BoundMethod;
    bound_method "method": object, BoundMethod;
    cell "cell": object, Cell;
    shape "shape": object, Shape;
    code "code": object, CodeObject;
    frame "frame": object, FrameObject;
    traceback "traceback": object, Traceback;
    module "module": object, Module;
    generator "generator": object, Generator;
    coroutine "coroutine": object, Generator;
    async_generator "async_generator": object, Generator;
    coroutine_wrapper "coroutine_wrapper": object, AsyncStep;
    async_generator_asend "async_generator_asend": object, AsyncStep;
    async_generator_athrow "async_generator_athrow": object, AsyncStep;
    anext_awaitable "anext_awaitable": object, AsyncStep;
    property "property": object, Property;
    member "member_descriptor": object, Member;
    classmethod "classmethod": object, ClassMethod;
    staticmethod "staticmethod": object, StaticMethod;
    super_ "super": object, Super;
    reference "ReferenceType": object, WeakRef;
    namespace "SimpleNamespace": object, Instance;
    mappingproxy "mappingproxy": object, MappingProxy;
    iterator "iterator": object, SequenceIterator;
    list_iterator "list_iterator": object, ListIterator;
    tuple_iterator "tuple_iterator": object, TupleIterator;
    str_iterator "str_iterator": object, StrIterator;
    str_ascii_iterator "str_ascii_iterator": object, StrIterator;
    bytes_iterator "bytes_iterator": object, SequenceIterator;
    bytearray_iterator "bytearray_iterator": object, SequenceIterator;
    array_iterator "arrayiterator": object, SequenceIterator;
    memory_iterator "memory_iterator": object, SequenceIterator;
    range_iterator "range_iterator": object, RangeIterator;
    longrange_iterator "longrange_iterator": object, BigRangeIterator;
    list_reverseiterator "list_reverseiterator": object, Reversed;
    dict_reversekeyiterator "dict_reversekeyiterator": object, DictIterator;
    dict_reversevalueiterator "dict_reversevalueiterator": object, DictIterator;
    dict_reverseitemiterator "dict_reverseitemiterator": object, DictIterator;
    dict_keyiterator "dict_keyiterator": object, DictIterator;
    dict_valueiterator "dict_valueiterator": object, DictIterator;
    dict_itemiterator "dict_itemiterator": object, DictIterator;
    set_iterator "set_iterator": object, SetIterator;
    callable_iterator "callable_iterator": object, CallableIterator;
    dict_keys "dict_keys": object, DictView;
    dict_values "dict_values": object, DictView;
    dict_items "dict_items": object, DictView;
    enumerate "enumerate": object, Enumerate;
    zip "zip": object, Zip;
    map "map": object, Map;
    filter "filter": object, Filter;
    reversed "reversed": object, Reversed;
    version_info "version_info": tuple, Tuple;
    float_info "float_info": tuple, Tuple;
    int_info "int_info": tuple, Tuple;
    hash_info "hash_info": tuple, Tuple;
    file "TextIOWrapper": object, File;
    buffered_reader "BufferedReader": object, File;
    buffered_writer "BufferedWriter": object, File;
    buffered_random "BufferedRandom": object, File;
    file_io "FileIO": object, File;
    base_exception "BaseException": object, Exception;
    exception "Exception": base_exception, Exception;
    base_exception_group "BaseExceptionGroup": base_exception, Exception;
    exception_group "ExceptionGroup": base_exception_group, Exception;
    system_exit "SystemExit": base_exception, Exception;
    keyboard_interrupt "KeyboardInterrupt": base_exception, Exception;
    generator_exit "GeneratorExit": base_exception, Exception;
    stop_iteration "StopIteration": exception, Exception;
    stop_async_iteration "StopAsyncIteration": exception, Exception;
    arithmetic_error "ArithmeticError": exception, Exception;
    floating_point_error "FloatingPointError": arithmetic_error, Exception;
    overflow_error "OverflowError": arithmetic_error, Exception;
    zero_division_error "ZeroDivisionError": arithmetic_error, Exception;
    assertion_error "AssertionError": exception, Exception;
    attribute_error "AttributeError": exception, Exception;
    buffer_error "BufferError": exception, Exception;
    eof_error "EOFError": exception, Exception;
    import_error "ImportError": exception, Exception;
    module_not_found_error "ModuleNotFoundError": import_error, Exception;
    lookup_error "LookupError": exception, Exception;
    index_error "IndexError": lookup_error, Exception;
    key_error "KeyError": lookup_error, Exception;
    memory_error "MemoryError": exception, Exception;
    name_error "NameError": exception, Exception;
    unbound_local_error "UnboundLocalError": name_error, Exception;
    os_error "OSError": exception, Exception;
    blocking_io_error "BlockingIOError": os_error, Exception;
    file_exists_error "FileExistsError": os_error, Exception;
    file_not_found_error "FileNotFoundError": os_error, Exception;
    interrupted_error "InterruptedError": os_error, Exception;
    child_process_error "ChildProcessError": os_error, Exception;
    process_lookup_error "ProcessLookupError": os_error, Exception;
    connection_error "ConnectionError": os_error, Exception;
    broken_pipe_error "BrokenPipeError": connection_error, Exception;
    connection_aborted_error "ConnectionAbortedError": connection_error, Exception;
    connection_refused_error "ConnectionRefusedError": connection_error, Exception;
    connection_reset_error "ConnectionResetError": connection_error, Exception;
    is_a_directory_error "IsADirectoryError": os_error, Exception;
    not_a_directory_error "NotADirectoryError": os_error, Exception;
    permission_error "PermissionError": os_error, Exception;
    timeout_error "TimeoutError": os_error, Exception;
    unsupported_operation "UnsupportedOperation": os_error, Exception;
    reference_error "ReferenceError": exception, Exception;
    runtime_error "RuntimeError": exception, Exception;
    not_implemented_error "NotImplementedError": runtime_error, Exception;
    python_finalization_error "PythonFinalizationError": runtime_error, Exception;
    recursion_error "RecursionError": runtime_error, Exception;
    syntax_error "SyntaxError": exception, Exception;
    indentation_error "IndentationError": syntax_error, Exception;
    tab_error "TabError": indentation_error, Exception;
    system_error "SystemError": exception, Exception;
    type_error "TypeError": exception, Exception;
    value_error "ValueError": exception, Exception;
    unicode_error "UnicodeError": value_error, Exception;
    unicode_decode_error "UnicodeDecodeError": unicode_error, Exception;
    unicode_encode_error "UnicodeEncodeError": unicode_error, Exception;
    unicode_translate_error "UnicodeTranslateError": unicode_error, Exception;
    warning "Warning": exception, Exception;
    deprecation_warning "DeprecationWarning": warning, Exception;
    runtime_warning "RuntimeWarning": warning, Exception;
    syntax_warning "SyntaxWarning": warning, Exception;
    user_warning "UserWarning": warning, Exception;
    future_warning "FutureWarning": warning, Exception;
    pending_deprecation_warning "PendingDeprecationWarning": warning, Exception;
    import_warning "ImportWarning": warning, Exception;
    unicode_warning "UnicodeWarning": warning, Exception;
    bytes_warning "BytesWarning": warning, Exception;
    resource_warning "ResourceWarning": warning, Exception;
    encoding_warning "EncodingWarning": warning, Exception;
    struct_error "error": exception, Exception;
}

fn bare_class(heap: &mut Heap, kind: Kind) -> Ref<Class> {
    heap.alloc(Class::bare(Header::new(0, Kind::Class), kind))
}

impl Class {
    /// A class without name, bases and attributes.
    pub fn bare(header: Header, instance_kind: Kind) -> Class {
        Class {
            header,
            name: Slot::default(),
            qualname: Slot::default(),
            bases: RefCell::default(),
            mro: RefCell::default(),
            subclasses: RefCell::default(),
            namespace: RefCell::new(Namespace::default()),
            instance_kind: Cell::new(instance_kind),
            version: Cell::new(1),
            cache: RefCell::default(),
            root_shape: Link::new(None),
            dict_shape: Link::new(None),
            inline_slots: Cell::new(4),
            construct_version: Cell::new(0),
            construct_new: Slot::default(),
            construct_init: Slot::default(),
            builtin: Cell::new(true),
            subclassable: Cell::new(true),
            collection: Cell::new(None),
            watched: Cell::new(false),
            flags: Cell::new(0),
        }
    }

    /// The same class?
    pub fn is_same(&self, other: Ref<Class>) -> bool {
        std::ptr::eq(self, &*other)
    }
}

impl Types {
    /// The class of an int, float or constant.
    #[inline]
    pub fn of_unboxed(&self, v: Value) -> Ref<Class> {
        if v.is_int() {
            self.int
        } else if v.is_float() {
            self.float
        } else {
            match v {
                Value::TRUE | Value::FALSE => self.bool,
                Value::NONE => self.none_type,
                Value::ELLIPSIS => self.ellipsis,
                Value::NOT_IMPLEMENTED => self.not_implemented_type,
                _ => self.object,
            }
        }
    }

    /// Every class: they live for ever.
    pub fn roots(&self, visit: &mut dyn FnMut(Value)) {
        self.all().into_iter().for_each(|c| visit(c.into()))
    }
}

impl Runtime {
    /// The attribute `name` (interned) of `class` along its MRO, not bound. Runs no Python code.
    #[inline]
    pub fn lookup(&mut self, class: Ref<Class>, name: Ref<Str>) -> Option<Value> {
        if let Some(found) = class.cache.borrow().get(&name) {
            return found.some();
        }
        let found = class.mro.borrow().iter().find_map(|c| c.namespace.borrow().get(name));
        class.cache.borrow_mut().insert(name, found.unwrap_or(Value::NULL));
        found
    }

    /// Set (NULL: delete) attribute `name` of `class` itself; versions and caches of it and all its subclasses are renewed.
    /// False when there was nothing to delete.
    pub fn set_class_attribute(&mut self, class: Ref<Class>, name: Ref<Str>, v: Value) -> bool {
        let done = match v.some() {
            Some(v) => {
                class.namespace.borrow_mut().set(name, v);
                true
            }
            None => class.namespace.borrow_mut().remove(name),
        };
        self.class_changed(class);
        done
    }

    /// Give `class` and its subclasses new versions and forget what was found along their MROs.
    pub fn class_changed(&mut self, class: Ref<Class>) {
        self.last_class_version += 1;
        class.version.set(self.last_class_version);
        class.cache.borrow_mut().clear();
        if class.watched.get() {
            (self.hooks.class_changed)(self, class)
        }
        let subclasses = class.subclasses.borrow().clone();
        for subclass in subclasses {
            self.class_changed(subclass)
        }
    }
}
