//! Making a runtime: heap, classes, interned names; then the natives of each built-in type as its file lists them.
use super::{Hooks, JitHooks, NativeDef, Returns, Runtime, TypeSpec, Types, names};
use crate::heap::Heap;
use crate::runtime::Names;
use crate::value::{Class, Ref, Value, class::Collection};

impl Runtime {
    /// A runtime whose classes have names but no methods yet, and whose hooks do nothing useful. The heap's collector is
    /// paused until `interp` has installed the hooks.
    pub fn bare() -> std::io::Result<Runtime> {
        let mut heap = Heap::new()?;
        let types = Types::new(&mut heap);
        let names = Names::new(&mut heap, types.str);
        let mut rt = Runtime {
            heap,
            types,
            names,
            pending: Value::NULL,
            handled: Value::NULL,
            stop_value: Value::NULL,
            hooks: Hooks::absent(),
            jit: JitHooks::off(),
            natives: Vec::new(),
            modules: Value::NULL,
            builtins: Value::NULL,
            permanent: Vec::new(),
            error_handlers: Vec::new(),
            codec_searches: Vec::new(),
            async_generator_hooks: [Value::NONE; 2],
            last_class_version: 0,
            evaluated: Default::default(),
            object_new: Value::NULL,
            object_init: Value::NULL,
            empty_tuple: None,
            frames: Vec::with_capacity(1024),
            codes: Vec::new(),
            recursion_limit: 1000,
            arguments: Vec::new(),
            module_path: Vec::new(),
            due: Default::default(),
            prompt: 0,
            look_soon: false,
            returns: Returns::default(),
            finalizing: false,
            loop_frame: 0,
            interrupted: Default::default(),
        };
        for (text, class) in rt.types.named() {
            let name = names::name(&mut rt, text).into();
            class.name.set(name);
            class.qualname.set(name);
            rt.last_class_version += 1;
            class.version.set(rt.last_class_version);
        }
        // No built-in class describes itself.
        let doc = rt.names.doc;
        rt.types.object.namespace.borrow_mut().set(doc, Value::NONE);
        let t = &rt.types;
        for class in [t.list, t.tuple, t.range, t.array, t.memoryview] {
            class.collection.set(Some(Collection::Sequence))
        }
        for class in [t.dict, t.mappingproxy] {
            class.collection.set(Some(Collection::Mapping))
        }
        for class in
            [t.bool, t.none_type, t.ellipsis, t.not_implemented_type, t.range, t.slice, t.function, t.generator]
        {
            class.subclassable.set(false)
        }
        for class in [
            t.builtin_function,
            t.method_descriptor,
            t.wrapper_descriptor,
            t.classmethod_descriptor,
            t.getset_descriptor,
            t.method_wrapper,
            t.member,
            t.memoryview,
            t.bound_method,
            t.cell,
            t.shape,
            t.code,
            t.frame,
            t.traceback,
            t.mappingproxy,
        ] {
            class.subclassable.set(false)
        }
        for class in [
            t.coroutine,
            t.async_generator,
            t.coroutine_wrapper,
            t.async_generator_asend,
            t.async_generator_athrow,
            t.anext_awaitable,
        ] {
            class.subclassable.set(false)
        }
        let empty = rt.tuple(&[]);
        rt.permanent.push(empty.into());
        rt.empty_tuple = Some(empty);
        Ok(rt)
    }

    /// Put the natives of a built-in type into its class.
    pub fn install_type(&mut self, spec: &TypeSpec) {
        let class = (spec.class)(&self.types);
        for definition in spec.methods {
            self.install_method(class, definition)
        }
    }

    fn install_method(&mut self, class: Ref<Class>, definition: &'static NativeDef) {
        let name = names::name(self, definition.name);
        let function = self.native(definition, class.into());
        class.namespace.borrow_mut().set(name, function.into());
    }
}
