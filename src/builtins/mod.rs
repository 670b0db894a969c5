//! What Python programs can do with built-in values: operators and protocols, then one file per type.
//!
//! The files `operators`, `compare` and `protocol` are how the layers above do anything to a value; they dispatch to the types' files on
//! the native layout and fall back to the special methods of classes.
pub mod array;
pub mod big_range;
pub mod buffer;
pub mod bytearray;
pub mod bytes;
pub mod bytes_methods;
pub mod bytes_new;
pub mod cell_type;
pub mod class_members;
pub mod class_type;
pub mod classes;
pub mod code_object;
pub mod codecs;
pub mod compare;
pub mod complex;
#[cfg(test)]
mod container_tests;
pub mod container_text;

pub mod dict;
pub mod dict_methods;
pub mod dunders;
pub mod exceptions;
pub mod fields;
pub mod file;
pub mod float;
pub mod float_ops;
pub mod format_spec;
pub mod frames;
pub mod function;
pub mod functions;
pub mod generics;
pub mod groups;
pub mod int;
pub mod int_ops;
pub mod int_parse;
pub mod int_text;
pub mod items;
pub mod iteration;
pub mod iterator_types;
pub mod keys;
pub mod list;
pub mod mapping_proxy;
pub mod memoryview;
pub mod memoryview_methods;
pub mod methods;
pub mod module;
pub mod mro;
pub mod native_names;
pub mod native_types;
pub mod number;
pub mod object;
pub mod operators;
pub mod os_errors;
pub mod packing;
pub mod percent;
pub mod property;
pub mod protocol;
pub mod range;
pub mod receiver;
pub mod reduce;
pub mod set;
pub mod set_methods;
pub mod sizes;
pub mod slice;
pub mod slots;
pub mod sort;
pub mod str;
pub mod str_case;
pub mod str_find;
pub mod str_format;
pub mod str_make;
pub mod str_pad;
pub mod str_split;
pub mod super_type;
pub mod text;
pub mod tuple;
pub mod unicode;
pub mod unicode_errors;
pub mod unicode_names;
pub mod unicode_tables;
pub mod views;
pub mod warn;

use crate::runtime::{Runtime, TypeSpec, Types};
use crate::value::{Class, Ref, Value, class::flag};

/// What each built-in type's file says of it. One class may be filled by several entries; later ones win.
pub const SPECS: &[&TypeSpec] = &[
    &list::SPEC,
    &tuple::SPEC,
    &dict_methods::SPEC,
    &set_methods::SET_SHARED,
    &set_methods::FROZENSET_SHARED,
    &set_methods::SET,
    &set_methods::FROZENSET,
    &range::SPEC,
    &slice::SPEC,
    &views::SPECS[0],
    &views::SPECS[1],
    &views::SPECS[2],
    &views::SPECS[3],
    &views::SPECS[4],
    &int::SPEC,
    &int::BOOL,
    &float::SPEC,
    &complex::SPEC,
    &str::SPEC,
    &bytes::SHARED,
    &bytes::SPEC,
    &bytearray::SHARED,
    &bytearray::SPEC,
    &memoryview_methods::SPEC,
    &TypeSpec { class: |types| types.bytes, methods: memoryview_methods::BUFFERS },
    &TypeSpec { class: |types| types.bytearray, methods: memoryview_methods::RELEASING },
    &TypeSpec { class: |types| types.array, methods: memoryview_methods::RELEASING },
    &class_type::TYPE,
    &methods::CLASSMETHOD,
    &module::SPEC,
    &property::SPEC,
    &slots::MEMBER,
    &mapping_proxy::SPEC,
    &methods::STATICMETHOD,
    &super_type::SPEC,
    &exceptions::ATTRIBUTE_ERROR,
    &exceptions::BASE_EXCEPTION,
    &exceptions::IMPORT_ERROR,
    &exceptions::NAME_ERROR,
    &exceptions::OS_ERROR,
    &exceptions::STOP_ITERATION,
    &exceptions::SYNTAX_ERROR,
    &exceptions::SYSTEM_EXIT,
    &unicode_errors::ENCODE,
    &unicode_errors::DECODE,
    &unicode_errors::TRANSLATE,
    &frames::FRAME,
    &frames::TRACEBACK,
    &function::BOUND_METHOD,
    &cell_type::SPEC,
    &code_object::CODE,
    &function::FUNCTION,
    &function::GENERATOR,
    &function::COROUTINE,
    &function::ASYNC_GENERATOR,
    &groups::SPEC,
    &native_types::BUILTIN_FUNCTION,
    &native_types::METHOD_DESCRIPTOR,
    &native_types::WRAPPER_DESCRIPTOR,
    &native_types::CLASSMETHOD_DESCRIPTOR,
    &native_types::GETSET_DESCRIPTOR,
    &native_types::METHOD_WRAPPER,
    &object::OBJECT,
];

/// Fill the built-in classes: the special methods derived from tables, then what the types' files say.
pub fn install(rt: &mut Runtime) {
    dunders::SPECS
        .iter()
        .chain(SPECS)
        .chain(iterator_types::SPECS)
        .chain(reduce::SPECS)
        .chain(sizes::SPECS)
        .for_each(|spec| rt.install_type(spec));
    file::SPECS.iter().for_each(|spec| rt.install_type(spec));
    let object = rt.types.object;
    object.flags.set(object.flags.get() | flag::NO_DICT);
    // What can change has no hash, unless a subclass says otherwise.
    let (types, hash) = (&rt.types, rt.names.hash);
    for class in [types.list, types.dict, types.set, types.bytearray, types.dict_keys, types.dict_items] {
        class.namespace.borrow_mut().set(hash, Value::NONE);
    }
}

/// Is the class a name in `builtins`?
pub fn is_public(types: &Types, class: Ref<Class>) -> bool {
    let t = types;
    let named = [
        t.object,
        t.r#type,
        t.int,
        t.bool,
        t.float,
        t.complex,
        t.str,
        t.bytes,
        t.bytearray,
        t.memoryview,
        t.list,
        t.tuple,
        t.dict,
        t.set,
        t.frozenset,
        t.range,
        t.slice,
        t.property,
        t.classmethod,
        t.staticmethod,
        t.super_,
        t.enumerate,
        t.zip,
        t.map,
        t.filter,
        t.reversed,
    ];
    let of_modules = [t.struct_error, t.unsupported_operation];
    named.contains(&class) || class.is_subclass(t.base_exception) && !of_modules.contains(&class)
}
