//! Code objects as programs see them: what CPython's have that does not depend on its bytecode.
use crate::bytecode::Const;
use crate::runtime::{Args, LoadedCode, NativeDef, PyResult, Runtime, TypeSpec};
use crate::value::{
    Value,
    function::{CodeId, CodeObject},
};

fn code(rt: &mut Runtime, args: Args) -> PyResult<&'static LoadedCode> {
    match args[0].get::<CodeObject>() {
        Some(c) => Ok(rt.codes[c.code.0 as usize]),
        None => rt.type_error("descriptor requires a 'code' object"),
    }
}

/// `co_flags`: how locals are kept, kinds of parameters, and what a call makes.
fn flags(code: &LoadedCode) -> i32 {
    use crate::bytecode::{CodeKind, Flavor};
    let code_flags = &code.code;
    let mut flags = if matches!(code_flags.kind, CodeKind::Module | CodeKind::Class) { 0 } else { 3 };
    flags |= i32::from(code_flags.params.var_args) * 0x04;
    flags |= i32::from(code_flags.params.var_keywords) * 0x08;
    flags |= i32::from(code_flags.qualname.contains("<locals>")) * 0x10;
    if code_flags.is_generator {
        flags |= match code_flags.flavor {
            Flavor::Generator => 0x20,
            Flavor::Coroutine => 0x80,
            Flavor::AsyncGenerator => 0x200,
        };
    }
    flags | (i32::from(code.awaitable.get()) * 0x100)
}

/// A code object of it.
pub fn object(rt: &mut Runtime, code: CodeId) -> Value {
    rt.alloc(rt.types.code, |header| CodeObject { header, code }).into()
}

fn names(rt: &mut Runtime, args: Args, of: fn(&'static LoadedCode) -> Vec<&'static str>) -> PyResult {
    let texts = of(code(rt, args)?);
    let names: Vec<Value> = texts.into_iter().map(|text| crate::runtime::name(rt, text).into()).collect();
    Ok(rt.tuple(&names).into())
}

/// The parameters, then the other local variables: those of comprehensions too, once each.
fn variables(loaded: &'static LoadedCode) -> Vec<&'static str> {
    let code = &loaded.code;
    let mut found: Vec<&str> = Vec::new();
    for (register, name) in code.locals.iter().enumerate() {
        let parameter = register < usize::from(code.params.count());
        if (parameter || !code.cell_locals.contains(&(register as u16))) && !found.contains(&&**name) {
            found.push(name);
        }
    }
    found
}

fn cells(loaded: &'static LoadedCode) -> Vec<&'static str> {
    let code = &loaded.code;
    let mut found: Vec<&str> = code.cell_locals.iter().map(|register| &*code.locals[usize::from(*register)]).collect();
    found.dedup();
    found
}

fn globals_and_attributes(loaded: &'static LoadedCode) -> Vec<&'static str> {
    let mut found: Vec<&str> = Vec::new();
    for site in &loaded.code.sites {
        if !found.contains(&&*site.name) {
            found.push(&site.name);
        }
    }
    found
}

fn constants(rt: &mut Runtime, args: Args) -> PyResult {
    let loaded = code(rt, args)?;
    let mut found = Vec::with_capacity(loaded.consts.len());
    for (value, constant) in loaded.consts.iter().zip(&loaded.code.consts) {
        found.push(match (constant, value.as_int()) {
            (Const::Code(_), Some(id)) => object(rt, CodeId(id as u32)),
            _ => *value,
        });
    }
    Ok(rt.tuple(&found).into())
}

fn equal(rt: &mut Runtime, args: Args) -> PyResult {
    let loaded = code(rt, args)?;
    match args[1].get::<CodeObject>() {
        Some(other) => {
            let other = rt.codes[other.code.0 as usize];
            Ok((loaded.id == other.id || loaded.code == other.code).into())
        }
        None => Ok(Value::NOT_IMPLEMENTED),
    }
}

fn repr(rt: &mut Runtime, args: Args) -> PyResult {
    let loaded = code(rt, args)?;
    let (name, file, line) = (&loaded.code.name, &loaded.code.filename, loaded.code.first_line);
    let at = args[0].bits();
    Ok(rt.str(format!("<code object {name} at {at:#x}, file \"{file}\", line {line}>")).into())
}

/// Code objects.
pub const CODE: TypeSpec = TypeSpec {
    class: |t| t.code,
    methods: &[
        NativeDef::getter("co_name", |rt, args| {
            let text = code(rt, args)?.code.name.clone();
            Ok(rt.str(&*text).into())
        }),
        NativeDef::getter("co_qualname", |rt, args| {
            let text = code(rt, args)?.code.qualname.clone();
            Ok(rt.str(&*text).into())
        }),
        NativeDef::getter("co_filename", |rt, args| {
            let text = code(rt, args)?.code.filename.clone();
            Ok(rt.str(&*text).into())
        }),
        NativeDef::getter("co_firstlineno", |rt, args| Ok(Value::int32(code(rt, args)?.code.first_line as i32))),
        NativeDef::getter("co_argcount", |rt, args| Ok(Value::int32(code(rt, args)?.code.params.positional as i32))),
        NativeDef::getter("co_kwonlyargcount", |rt, args| {
            Ok(Value::int32(code(rt, args)?.code.params.keyword_only as i32))
        }),
        NativeDef::getter("co_flags", |rt, args| Ok(Value::int32(flags(code(rt, args)?)))),
        NativeDef::getter("co_posonlyargcount", |rt, args| {
            Ok(Value::int32(code(rt, args)?.code.params.positional_only as i32))
        }),
        NativeDef::getter("co_varnames", |rt, args| names(rt, args, variables)),
        NativeDef::getter("co_nlocals", |rt, args| Ok(Value::int32(variables(code(rt, args)?).len() as i32))),
        NativeDef::getter("co_cellvars", |rt, args| names(rt, args, cells)),
        NativeDef::getter("co_freevars", |rt, args| {
            names(rt, args, |loaded| loaded.code.free.iter().map(|name| &**name).collect())
        }),
        NativeDef::getter("co_names", |rt, args| names(rt, args, globals_and_attributes)),
        NativeDef::getter("co_consts", constants),
        NativeDef::method("__eq__", equal, 2, 2),
        NativeDef::method("__hash__", |rt, args| Ok(Value::int32(code(rt, args)?.id.0 as i32)), 1, 1),
        NativeDef::method("__repr__", repr, 1, 1),
    ],
};
