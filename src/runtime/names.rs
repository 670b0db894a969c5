//! Interned strings: one object per content, so that names compare by address.
use super::Runtime;
use crate::heap::Heap;
use crate::value::{Class, Header, Kind, Ref, Str, Value};
use rustc_hash::FxHashMap;

macro_rules! names {
    ($($field:ident $text:literal)*) => {
        /// The interned strings. Well-known ones are fields.
        pub struct Names {
            table: FxHashMap<String, Ref<Str>>,
            /// The strings of one ASCII character.
            pub ascii: [Ref<Str>; 128],
            $(#[doc = concat!("`", $text, "`")] pub $field: Ref<Str>,)*
        }

        impl Names {
            /// The table with the well-known names, made when `str` has no class object yet: see [`Names::roots`] and bootstrapping.
            pub fn new(heap: &mut Heap, str_class: Ref<Class>) -> Names {
                let mut table = FxHashMap::default();
                $(let $field = intern(&mut table, heap, str_class, $text);)*
                let ascii = std::array::from_fn(|code| {
                    let c = char::from(code as u8);
                    intern(&mut table, heap, str_class, c.encode_utf8(&mut [0; 4]))
                });
                Names { table, ascii, $($field),* }
            }
        }
    };
}

names! {
    init "__init__" new "__new__" name "__name__" qualname "__qualname__" doc "__doc__" module "__module__" dict "__dict__" class "__class__"
    add "__add__" radd "__radd__" iadd "__iadd__" sub "__sub__" rsub "__rsub__" isub "__isub__" mul "__mul__" rmul "__rmul__" imul "__imul__"
    truediv "__truediv__" rtruediv "__rtruediv__" itruediv "__itruediv__" floordiv "__floordiv__" rfloordiv "__rfloordiv__" ifloordiv "__ifloordiv__"
    r#mod "__mod__" rmod "__rmod__" imod "__imod__" divmod "__divmod__" rdivmod "__rdivmod__" pow "__pow__" rpow "__rpow__" ipow "__ipow__"
    matmul "__matmul__" rmatmul "__rmatmul__" imatmul "__imatmul__" and "__and__" rand "__rand__" iand "__iand__" or "__or__" ror "__ror__" ior "__ior__"
    xor "__xor__" rxor "__rxor__" ixor "__ixor__" lshift "__lshift__" rlshift "__rlshift__" ilshift "__ilshift__"
    rshift "__rshift__" rrshift "__rrshift__" irshift "__irshift__"
    neg "__neg__" pos "__pos__" invert "__invert__" abs "__abs__" round "__round__" trunc "__trunc__" floor "__floor__" ceil "__ceil__"
    lt "__lt__" le "__le__" gt "__gt__" ge "__ge__" eq "__eq__" ne "__ne__" hash "__hash__" bool "__bool__" len "__len__" length_hint "__length_hint__"
    int "__int__" float "__float__" index "__index__" complex "__complex__" str "__str__" repr "__repr__" format "__format__" bytes "__bytes__"
    getitem "__getitem__" setitem "__setitem__" delitem "__delitem__" contains "__contains__" iter "__iter__" next "__next__" reversed "__reversed__" missing "__missing__"
    getattribute "__getattribute__" getattr "__getattr__" setattr "__setattr__" delattr "__delattr__" dir "__dir__"
    get "__get__" set "__set__" delete "__delete__" set_name "__set_name__" call "__call__" enter "__enter__" exit "__exit__" del "__del__"
    init_subclass "__init_subclass__" class_getitem "__class_getitem__" instancecheck "__instancecheck__" subclasscheck "__subclasscheck__" prepare "__prepare__"
    slots "__slots__" weakref "__weakref__" bases "__bases__" mro "__mro__" classcell "__classcell__" annotations "__annotations__" wrapped "__wrapped__" r#match "__match_args__"
    file "__file__" path "__path__" package "__package__" loader "__loader__" spec "__spec__" cached "__cached__" builtins "__builtins__" main "__main__" all "__all__"
    cause "__cause__" context "__context__" traceback "__traceback__" suppress_context "__suppress_context__" notes "__notes__" args "args" value "value"
    send "send" throw "throw" close "close" keys "keys" items "items" values "values" append "append" message "message" empty "" self_ "self"
    reduce "__reduce__" reduce_ex "__reduce_ex__" getstate "__getstate__" setstate "__setstate__" copy "__copy__" deepcopy "__deepcopy__" sizeof "__sizeof__" fspath "__fspath__"
    await_ "__await__" aiter "__aiter__" anext "__anext__" aenter "__aenter__" aexit "__aexit__"
    write "write" flush "flush" end "end" sep "sep" key "key" default "default" stdout "stdout" stderr "stderr" lambda "<lambda>" subclasshook "__subclasshook__" abstractmethods "__abstractmethods__"
}

fn intern(table: &mut FxHashMap<String, Ref<Str>>, heap: &mut Heap, str_class: Ref<Class>, text: &str) -> Ref<Str> {
    if let Some(found) = table.get(text) {
        return *found;
    }
    let made = heap.alloc(Str::new(Header::new(str_class.word(), Kind::Str), text.to_owned()));
    made.set_interned();
    table.insert(text.to_owned(), made);
    made
}

impl Names {
    /// The interned string of `text`.
    pub fn intern_in(&mut self, heap: &mut Heap, str_class: Ref<Class>, text: &str) -> Ref<Str> {
        intern(&mut self.table, heap, str_class, text)
    }

    /// The interned string of this content, if there is one.
    pub fn find(&self, text: &str) -> Option<Ref<Str>> {
        self.table.get(text).copied()
    }

    /// Every interned string: they live for ever.
    pub fn roots(&self, visit: &mut dyn FnMut(Value)) {
        self.table.values().for_each(|s| visit((*s).into()))
    }
}

/// The interned string of `text`.
pub fn name(rt: &mut Runtime, text: &str) -> Ref<Str> {
    rt.names.intern_in(&mut rt.heap, rt.types.str, text)
}

impl Runtime {
    /// The interned string with the content of `s`: `s` itself when it is that.
    pub fn interned(&mut self, s: Ref<Str>) -> Ref<Str> {
        if s.interned() { s } else { name(self, s.as_str()) }
    }
}
