//! The interpreter: frames, dispatch, calls, attribute access with inline caches, generators, exceptions, imports.
//!
//! [`install`] makes a runtime able to run: it fills the runtime's hooks, through which everything below reaches the interpreter. The loop is
//! [`dispatch`]; what the trace recorder mirrors are the pure questions [`resolve::resolve`], [`access::storable`], [`construct::constructor`].
pub mod access;
pub mod attributes;
pub mod awaiting;
pub mod bind;
mod bind_native;
pub mod calls;
pub mod class_statement;
mod code_natives;
pub mod collecting;
mod construct;
pub mod dispatch;
pub mod displays;
pub mod evaluate;
pub mod finders;
pub mod generators;
pub mod imports;
pub mod letting_go;
pub mod load;
pub mod natives;
mod own_builtins;
pub mod patterns;
pub mod report;
pub mod report_chain;
mod report_entry;
mod report_syntax;
pub mod resolve;
pub mod slow;
pub mod star;
pub mod suggest;
pub mod unwind;

use crate::builtins::exceptions;
use crate::runtime::{Hooks, Runtime};

/// Install the hooks and the natives that need the interpreter; collections may happen from now on.
pub fn install(rt: &mut Runtime) {
    rt.hooks = Hooks {
        call: calls::call,
        call_method: calls::call_method,
        get_attribute: attributes::get,
        set_attribute: attributes::set,
        new_exception: exceptions::new_exception,
        generator_next: generators::send,
        generator_drain: generators::drain,
        import_module: imports::import_module,
        collect: collecting::collect,
        collect_closely: collecting::collect_closely,
        detach_views: collecting::detach_views,
        collect_all: collecting::collect_all,
        unraisable: collecting::unraisable,
        describe: report_chain::describe,
        describe_last: report::describe_last,
        interrupted: slow::interrupted,
        describe_entry: report::describe_entry,
        ..rt.hooks
    };
    natives::SPECS.iter().chain(awaiting::SPECS).chain(code_natives::SPECS).for_each(|spec| rt.install_type(spec));
    let (object, new, init) = (rt.types.object, rt.names.new, rt.names.init);
    rt.object_new = rt.lookup(object, new).unwrap_or_default();
    rt.object_init = rt.lookup(object, init).unwrap_or_default();
    rt.heap.paused = false;
    // A value that the collector does not see is found by collecting whenever it may.
    rt.heap.stress = std::env::var_os("MIMEO_GC_STRESS").is_some();
}
