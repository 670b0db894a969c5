"""Running modules and files as if they were programs."""
import sys

__all__ = ["run_module", "run_path"]


def _run(code, init_globals, run_name, **attributes):
    module = type(sys)(run_name)
    namespace = module.__dict__
    if init_globals is not None:
        namespace.update(init_globals)
    namespace.update(attributes, __name__=run_name)
    before = sys.modules.get(run_name)
    sys.modules[run_name] = module
    try:
        exec(code, namespace)
    finally:
        if before is None:
            sys.modules.pop(run_name, None)
        else:
            sys.modules[run_name] = before
    return dict(namespace)


def _with_argument(path, run):
    before = sys.argv[0] if sys.argv else None
    if before is not None:
        sys.argv[0] = path
    try:
        return run()
    finally:
        if before is not None:
            sys.argv[0] = before


def run_path(path_name, init_globals=None, run_name=None):
    """Run a file; its namespace."""
    import os

    if run_name is None:
        run_name = "<run_path>"
    path_name = os.fspath(path_name)
    if os.path.isdir(path_name):
        raise NotImplementedError("mimeo does not support runpy.run_path() of folders yet")
    with open(path_name, "rb") as file:
        code = compile(file.read(), path_name, "exec")
    package = run_name.rpartition(".")[0]
    return _with_argument(
        path_name,
        lambda: _run(
            code, init_globals, run_name, __file__=path_name, __cached__=None, __doc__=None, __loader__=None,
            __package__=package, __spec__=None,
        ),
    )


def run_module(mod_name, init_globals=None, run_name=None, alter_sys=False):
    """Run a module, or the __main__ of a package; its namespace."""
    from importlib.util import find_spec

    def spec_of(name):
        try:
            return find_spec(name)
        except (ImportError, AttributeError, TypeError, ValueError) as e:
            raise ImportError(f"Error while finding module specification for {name!r} ({type(e).__name__}: {e})") from e

    if mod_name.startswith("."):
        raise ImportError("Relative module names not supported")
    spec = spec_of(mod_name)
    if spec is None:
        raise ImportError(f"No module named {mod_name}")
    if spec.submodule_search_locations is not None:
        package = mod_name
        mod_name += ".__main__"
        spec = spec_of(mod_name)
        if spec is None:
            raise ImportError(
                f"No module named {mod_name}; {package!r} is a package and cannot be directly executed"
            )
    code = spec.loader.get_code(mod_name)
    if code is None:
        raise ImportError(f"No code object available for {mod_name}")
    if run_name is None:
        run_name = mod_name

    def run():
        return _run(
            code, init_globals, run_name, __file__=spec.origin, __cached__=spec.cached, __doc__=None,
            __loader__=spec.loader, __package__=spec.parent, __spec__=spec,
        )

    return _with_argument(spec.origin, run) if alter_sys else run()
