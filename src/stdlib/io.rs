//! The module `_io`: the classes of files, below `io`.
use crate::runtime::{ModuleSpec, Runtime, name};
use crate::value::Value;

/// The module.
pub const SPEC: ModuleSpec = ModuleSpec {
    name: "_io",
    functions: &[],
    init: |rt, module| {
        let t = &rt.types;
        let classes = [
            ("TextIOWrapper", t.file),
            ("BufferedReader", t.buffered_reader),
            ("BufferedWriter", t.buffered_writer),
            ("BufferedRandom", t.buffered_random),
            ("FileIO", t.file_io),
            ("UnsupportedOperation", t.unsupported_operation),
        ];
        for (text, class) in classes {
            let key = name(rt, text);
            module.set_str(key, class.into());
        }
        Ok(())
    },
};

/// Say which modules the classes belong to.
pub fn install(rt: &mut Runtime) {
    let key = rt.names.module;
    let of_io: Value = name(rt, "io").into();
    let of_native: Value = name(rt, "_io").into();
    let t = &rt.types;
    for class in [t.file, t.buffered_reader, t.buffered_writer, t.buffered_random, t.file_io] {
        class.namespace.borrow_mut().set(key, of_native);
    }
    t.unsupported_operation.namespace.borrow_mut().set(key, of_io);
}
