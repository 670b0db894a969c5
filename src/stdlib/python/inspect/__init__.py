"""What objects are, how they are called, and where they come from."""

import sys
import types
from collections import namedtuple
from inspect._signature import (BoundArguments, Parameter, Signature, _empty, _ParameterKind, get_annotations,
                                formatannotation, signature)

CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS = 1, 2, 4, 8
CO_NESTED, CO_GENERATOR, CO_NOFREE, CO_COROUTINE = 16, 32, 64, 128
CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = 256, 512
TPFLAGS_IS_ABSTRACT = 1 << 20


# -- kinds of objects

def ismodule(object):
    return isinstance(object, types.ModuleType)


def isclass(object):
    return isinstance(object, type)


def ismethod(object):
    return isinstance(object, types.MethodType)


def isfunction(object):
    return isinstance(object, types.FunctionType)


def ismethoddescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    tp = type(object)
    return hasattr(tp, "__get__") and not hasattr(tp, "__set__") and not hasattr(tp, "__delete__")


def isdatadescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    tp = type(object)
    return hasattr(tp, "__set__") or hasattr(tp, "__delete__")


def ismemberdescriptor(object):
    return isinstance(object, types.MemberDescriptorType) if hasattr(types, "MemberDescriptorType") else False


def isgetsetdescriptor(object):
    return isinstance(object, types.GetSetDescriptorType) if hasattr(types, "GetSetDescriptorType") else False


def _has_code_flag(f, flag):
    f = _unwrap_partial(f)
    while ismethod(f):
        f = f.__func__
    f = _unwrap_partial(f)
    return isfunction(f) and bool(f.__code__.co_flags & flag)


def _unwrap_partial(f):
    functools = sys.modules.get("functools")
    while functools is not None and isinstance(f, functools.partial):
        f = f.func
    return f


def isgeneratorfunction(obj):
    return _has_code_flag(obj, CO_GENERATOR)


_is_coroutine_mark = object()


def markcoroutinefunction(func):
    if hasattr(func, "__func__"):
        func = func.__func__
    func._is_coroutine_mark = _is_coroutine_mark
    return func


def _has_coroutine_mark(f):
    f = _unwrap_partial(f)
    while ismethod(f):
        f = f.__func__
    return getattr(f, "_is_coroutine_mark", None) is _is_coroutine_mark


def iscoroutinefunction(obj):
    return _has_code_flag(obj, CO_COROUTINE) or _has_coroutine_mark(obj)


def isasyncgenfunction(obj):
    return _has_code_flag(obj, CO_ASYNC_GENERATOR)


def isasyncgen(object):
    return isinstance(object, types.AsyncGeneratorType)


def isgenerator(object):
    return isinstance(object, types.GeneratorType)


def iscoroutine(object):
    return isinstance(object, types.CoroutineType)


def isawaitable(object):
    if isinstance(object, types.CoroutineType):
        return True
    if isinstance(object, types.GeneratorType):
        return bool(object.gi_code.co_flags & CO_ITERABLE_COROUTINE)
    return getattr(type(object), "__await__", None) is not None


def istraceback(object):
    return isinstance(object, types.TracebackType)


_FrameType = type(sys._getframe())


def isframe(object):
    return isinstance(object, _FrameType)


def iscode(object):
    return isinstance(object, types.CodeType)


def isbuiltin(object):
    return isinstance(object, types.BuiltinFunctionType) and not hasattr(object, "__objclass__")


def ismethodwrapper(object):
    return isinstance(object, types.MethodWrapperType) if hasattr(types, "MethodWrapperType") else False


def isroutine(object):
    return isbuiltin(object) or isfunction(object) or ismethod(object) or ismethoddescriptor(object)


def isabstract(object):
    """A class with abstract methods left?"""
    return isinstance(object, type) and bool(getattr(object, "__abstractmethods__", None))


# -- members

def getmembers(object, predicate=None):
    return _members(object, predicate, getattr)


def getmembers_static(object, predicate=None):
    return _members(object, predicate, getattr_static)


def _members(object, predicate, getter):
    names = dir(object)
    if isclass(object):
        # What a metaclass hides from the class is no member of it.
        for base in object.__bases__:
            for key, value in base.__dict__.items():
                if isinstance(value, types.DynamicClassAttribute):
                    names.append(key)
        mro = (object,) + object.__mro__
    else:
        mro = ()
    results = []
    processed = set()
    for key in names:
        try:
            value = getter(object, key)
            if key in processed:
                raise AttributeError
        except AttributeError:
            for base in mro:
                if key in base.__dict__:
                    value = base.__dict__[key]
                    break
            else:
                continue
        if predicate is None or predicate(value):
            results.append((key, value))
        processed.add(key)
    results.sort(key=lambda pair: pair[0])
    return results


Attribute = namedtuple("Attribute", "name kind defining_class object")


def classify_class_attrs(cls):
    """Each name of `dir(cls)`, with what it is and which class defines it."""
    mro = cls.__mro__
    metamro = tuple(c for c in type(cls).__mro__ if c not in (type, object))
    bases = (cls,) + mro
    every = mro + metamro
    names = dir(cls)
    for base in mro:
        for key, value in base.__dict__.items():
            if isinstance(value, types.DynamicClassAttribute) and value.fget is not None:
                names.append(key)
    result = []
    processed = set()
    for name in names:
        home = None
        got = None
        found = None
        if name not in processed:
            try:
                if name == "__dict__":
                    raise Exception("__dict__ is special, don't want the proxy")
                got = getattr(cls, name)
            except Exception:
                pass
            else:
                home = getattr(got, "__objclass__", home)
                if home not in bases:
                    home = None
                    last = None
                    for c in bases:
                        if getattr(c, name, None) is got:
                            last = c
                    for c in metamro:
                        try:
                            if c.__getattr__(cls, name) is got:
                                last = c
                        except AttributeError:
                            continue
                    if last is not None:
                        home = last
        for base in every:
            if name in base.__dict__:
                found = base.__dict__[name]
                if home not in metamro:
                    home = base
                break
        if home is None:
            continue
        obj = got if got is not None else found
        if isinstance(found, (staticmethod, types.BuiltinMethodType)) and not isinstance(found, types.FunctionType):
            kind, obj = "static method", found
        elif isinstance(found, (classmethod, types.ClassMethodDescriptorType)):
            kind, obj = "class method", found
        elif isinstance(found, property):
            kind, obj = "property", found
        elif isroutine(obj):
            kind = "method"
        else:
            kind = "data"
        result.append(Attribute(name, kind, home, obj))
        processed.add(name)
    return result


def getmro(cls):
    return cls.__mro__


_sentinel = object()


def getattr_static(obj, attr, default=_sentinel):
    """The attribute without running descriptors, `__getattr__` or `__getattribute__`."""
    instance_result = _sentinel
    klass_result = _sentinel
    if not isinstance(obj, type):
        klass = type(obj)
        try:
            own = object.__getattribute__(obj, "__dict__")
        except AttributeError:
            own = {}
        if isinstance(own, dict) and attr in own:
            instance_result = own[attr]
    else:
        klass = obj
    for entry in klass.__mro__:
        if attr in entry.__dict__:
            klass_result = entry.__dict__[attr]
            break
    if instance_result is not _sentinel and klass_result is not _sentinel:
        tp = type(klass_result)
        if hasattr(tp, "__get__") and (hasattr(tp, "__set__") or hasattr(tp, "__delete__")):
            return klass_result
    if instance_result is not _sentinel:
        return instance_result
    if klass_result is not _sentinel:
        return klass_result
    if obj is klass:
        for entry in type(klass).__mro__:
            if attr in entry.__dict__:
                return entry.__dict__[attr]
    if default is not _sentinel:
        return default
    raise AttributeError(attr)


def unwrap(func, *, stop=None):
    """The function inside its wrappers."""
    first = func
    seen = {id(first): first}
    while not isinstance(func, type) and hasattr(func, "__wrapped__"):
        if stop is not None and stop(func):
            break
        func = func.__wrapped__
        if id(func) in seen or len(seen) >= sys.getrecursionlimit():
            raise ValueError(f"wrapper loop when unwrapping {first!r}")
        seen[id(func)] = func
    return func


# -- documentation and source

def cleandoc(doc):
    lines = doc.expandtabs().split("\n")
    margin = sys.maxsize
    for line in lines[1:]:
        content = len(line.lstrip(" "))
        if content:
            margin = min(margin, len(line) - content)
    if lines:
        lines[0] = lines[0].lstrip(" ")
    if margin < sys.maxsize:
        lines[1:] = [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines)


def getdoc(object):
    doc = getattr(object, "__doc__", None)
    if doc is None:
        doc = _inherited_doc(object)
    return cleandoc(doc) if isinstance(doc, str) else None


def _inherited_doc(obj):
    if isclass(obj):
        for base in obj.__mro__:
            if base is not object and base.__doc__ is not None:
                return base.__doc__
        return None
    if ismethod(obj):
        owner = obj.__self__ if isclass(obj.__self__) else type(obj.__self__)
        name = obj.__func__.__name__
    elif isfunction(obj) or isinstance(obj, property):
        f = obj.fget if isinstance(obj, property) else obj
        owner = _defining_class(f)
        name = f.__name__
    else:
        return None
    for base in owner.__mro__ if owner is not None else ():
        doc = getattr(getattr(base, name, None), "__doc__", None)
        if doc is not None:
            return doc
    return None


def _defining_class(f):
    found = sys.modules.get(f.__module__)
    for name in f.__qualname__.split(".")[:-1]:
        found = getattr(found, name, None)
    return found if isclass(found) else None


def getfile(object):
    if ismodule(object):
        if getattr(object, "__file__", None):
            return object.__file__
        raise TypeError(f"{object!r} is a built-in module")
    if isclass(object):
        module = sys.modules.get(getattr(object, "__module__", None))
        if getattr(module, "__file__", None):
            return module.__file__
        if object.__module__ == "__main__":
            raise OSError("source code not available")
        raise TypeError(f"{object!r} is a built-in class")
    if ismethod(object):
        object = object.__func__
    if isfunction(object):
        object = object.__code__
    if istraceback(object):
        object = object.tb_frame
    if isframe(object):
        object = object.f_code
    if iscode(object):
        return object.co_filename
    raise TypeError("module, class, method, function, traceback, frame, or code object was expected, got "
                    f"{type(object).__name__}")


def getsourcefile(object):
    filename = getfile(object)
    return None if filename.startswith("<") else filename


def getmodule(object, _filename=None):
    if ismodule(object):
        return object
    name = getattr(object, "__module__", None)
    if name is not None:
        return sys.modules.get(name)
    try:
        file = getfile(object)
    except (TypeError, OSError):
        return None
    for module in list(sys.modules.values()):
        if getattr(module, "__file__", None) == file:
            return module
    return None


def getmodulename(path):
    name = path.rpartition("/")[2]
    return name[:-3] if name.endswith(".py") else None


def findsource(object):
    """All lines of the object's file, and the index of its first."""
    file = getsourcefile(object)
    if file is None:
        raise OSError("source code not available")
    try:
        with open(file) as stream:
            lines = stream.read().splitlines(True)
    except OSError:
        raise OSError("could not get source code") from None
    if ismodule(object):
        return lines, 0
    if isclass(object):
        return lines, _class_line(lines, object.__qualname__)
    if ismethod(object):
        object = object.__func__
    if isfunction(object):
        object = object.__code__
    if istraceback(object):
        object = object.tb_frame
    if isframe(object):
        object = object.f_code
    if iscode(object):
        number = object.co_firstlineno - 1
        if number >= len(lines):
            raise OSError("lineno is out of bounds")
        # The code begins at its `def`; the source shown begins at its decorators.
        indent = _indent(lines[number])
        while number > 0 and lines[number - 1].lstrip().startswith("@") and _indent(lines[number - 1]) == indent:
            number -= 1
        return lines, number
    raise OSError("could not find code object")


def _class_line(lines, qualname):
    """Follows the parts of a qualified name down through the indentation."""
    stack = []
    for number, line in enumerate(lines):
        words = line.split()
        if len(words) < 2 or words[0] not in ("class", "def", "async"):
            continue
        depth = _indent(line)
        while stack and stack[-1][0] >= depth:
            stack.pop()
        is_class = words[0] == "class"
        name = words[2 if words[0] == "async" else 1].split("(")[0].split(":")[0].split("[")[0]
        path = ".".join([part for _, part in stack] + [name])
        if is_class and path == qualname:
            while number > 0 and lines[number - 1].lstrip().startswith("@") and _indent(lines[number - 1]) == depth:
                number -= 1
            return number
        stack.append((depth, name if is_class else name + ".<locals>"))
    raise OSError("could not find class definition")


def _indent(line):
    return len(line) - len(line.lstrip())


def getblock(lines):
    """The lines of the block that begins with the first of `lines`."""
    depth = 0
    quote = None
    margin = _indent(lines[0]) if lines else 0
    header = True
    last = 0
    for number, line in enumerate(lines):
        text = line.strip()
        fresh = depth == 0 and quote is None
        if fresh and number and not header and text and not text.startswith("#") and _indent(line) <= margin:
            break
        if fresh and text.startswith("#") and not header and _indent(line) <= margin:
            continue
        depth, quote, ends = _scan(line, depth, quote)
        if text and not (fresh and text.startswith("#") and _indent(line) <= margin):
            last = number
        if header and depth == 0 and quote is None and not text.startswith("@"):
            # A body on the header's own line ends there.
            if ends is not None and ends:
                return lines[:number + 1]
            if ends is not None:
                header = False
            elif not text.endswith("\\"):
                return lines[:number + 1]
    return lines[:last + 1]


def _scan(line, depth, quote):
    """Brackets and quotes left open after a line; and after a colon outside of them, what follows it (None without a colon)."""
    i, after = 0, None
    while i < len(line):
        c = line[i]
        if quote is not None:
            if c == "\\":
                i += 2
                continue
            if line.startswith(quote, i):
                i += len(quote)
                quote = None
                continue
        elif c == "#":
            break
        elif c in "\"'":
            quote = c * 3 if line.startswith(c * 3, i) else c
            i += len(quote)
            after = after + quote if after is not None else None
            continue
        elif c in "([{":
            depth += 1
        elif c in ")]}":
            depth -= 1
        elif c == ":" and depth == 0 and after is None:
            after = ""
            i += 1
            continue
        if after is not None:
            after += c
        i += 1
    if quote is not None and len(quote) == 1:
        quote = None
    return depth, quote, None if after is None else after.strip()


def getsourcelines(object):
    object = unwrap(object)
    lines, number = findsource(object)
    if istraceback(object):
        object = object.tb_frame
    if ismodule(object) or isframe(object) and object.f_code.co_name == "<module>":
        return lines, 0
    return getblock(lines[number:]), number + 1


def getsource(object):
    return "".join(getsourcelines(object)[0])


def getcomments(object):
    try:
        lines, number = findsource(object)
    except (OSError, TypeError):
        return None
    if ismodule(object):
        return None
    indent = _indent(lines[number])
    found = []
    while number > 0 and lines[number - 1].lstrip().startswith("#") and _indent(lines[number - 1]) == indent:
        number -= 1
        found.append(lines[number].expandtabs().lstrip())
    return "".join(reversed(found)) or None


# -- arguments

FullArgSpec = namedtuple("FullArgSpec", "args varargs varkw defaults kwonlyargs kwonlydefaults annotations")
ArgInfo = namedtuple("ArgInfo", "args varargs keywords locals")
Arguments = namedtuple("Arguments", "args, varargs, varkw")
ClosureVars = namedtuple("ClosureVars", "nonlocals globals builtins unbound")


def getfullargspec(func):
    from inspect import _signature
    try:
        sig = _signature.signature_of(func, follow_wrapper_chains=False, skip_bound_arg=False)
    except Exception as error:
        raise TypeError("unsupported callable") from error
    args, kwonly, defaults, annotations, kwdefaults = [], [], (), {}, {}
    varargs = varkw = None
    if sig.return_annotation is not sig.empty:
        annotations["return"] = sig.return_annotation
    for name, param in sig.parameters.items():
        kind = param.kind
        if kind in (Parameter.POSITIONAL_ONLY, Parameter.POSITIONAL_OR_KEYWORD):
            args.append(name)
            if param.default is not param.empty:
                defaults += (param.default,)
        elif kind is Parameter.VAR_POSITIONAL:
            varargs = name
        elif kind is Parameter.KEYWORD_ONLY:
            kwonly.append(name)
            if param.default is not param.empty:
                kwdefaults[name] = param.default
        else:
            varkw = name
        if param.annotation is not param.empty:
            annotations[name] = param.annotation
    return FullArgSpec(args, varargs, varkw, defaults or None, kwonly, kwdefaults or None, annotations)


def getargs(co):
    if not iscode(co):
        raise TypeError(f"{co!r} is not a code object")
    names = co.co_varnames
    count = co.co_argcount + co.co_kwonlyargcount
    varargs = varkw = None
    at = count
    if co.co_flags & CO_VARARGS:
        varargs = names[at]
        at += 1
    if co.co_flags & CO_VARKEYWORDS:
        varkw = names[at]
    return Arguments(list(names[:count]), varargs, varkw)


def getcallargs(func, /, *positional, **named):
    """The local variables that the call would begin with."""
    bound = signature(func.__func__ if ismethod(func) else func)
    if ismethod(func) and func.__self__ is not None:
        positional = (func.__self__,) + positional
    made = bound.bind(*positional, **named)
    given = made.arguments
    made.apply_defaults()
    full = made.arguments
    extra = [name for name, p in bound.parameters.items() if p.kind in (p.VAR_POSITIONAL, p.VAR_KEYWORD)]
    # Defaults come last.
    order = [name for name in given if name not in extra] + extra
    return {name: full[name] for name in order + [name for name in full if name not in order]}


def getclosurevars(func):
    if ismethod(func):
        func = func.__func__
    if not isfunction(func):
        raise TypeError(f"{func!r} is not a Python function")
    import builtins
    code = func.__code__
    cells = func.__closure__ or ()
    nonlocals = {name: cell.cell_contents for name, cell in zip(code.co_freevars, cells)}
    found, built, unbound = {}, {}, set()
    for name in code.co_names:
        if name in ("None", "True", "False"):
            continue
        if name in func.__globals__:
            found[name] = func.__globals__[name]
        elif hasattr(builtins, name):
            built[name] = getattr(builtins, name)
        else:
            unbound.add(name)
    return ClosureVars(nonlocals, found, built, unbound)


# -- running code

Traceback = namedtuple("Traceback", "filename lineno function code_context index")
FrameInfo = namedtuple("FrameInfo", ("frame",) + Traceback._fields)


def getframeinfo(frame, context=1):
    if istraceback(frame):
        number = frame.tb_lineno
        frame = frame.tb_frame
    else:
        number = frame.f_lineno
    if not isframe(frame):
        raise TypeError(f"{frame!r} is not a frame or traceback object")
    file = getfile(frame)
    lines = index = None
    if context > 0:
        start = number - 1 - context // 2
        try:
            lines, _ = findsource(frame)
        except OSError:
            lines = None
        else:
            start = max(0, min(start, len(lines) - context))
            lines = lines[start:start + context]
            index = number - 1 - start
    return Traceback(file, number, frame.f_code.co_name, lines, index)


def getlineno(frame):
    return frame.f_lineno


def getouterframes(frame, context=1):
    found = []
    while frame:
        found.append(FrameInfo(*((frame,) + getframeinfo(frame, context))))
        frame = frame.f_back
    return found


def getinnerframes(tb, context=1):
    found = []
    while tb:
        found.append(FrameInfo(*((tb.tb_frame,) + getframeinfo(tb, context))))
        tb = tb.tb_next
    return found


def currentframe():
    return sys._getframe(1)


def stack(context=1):
    return getouterframes(sys._getframe(1), context)


def trace(context=1):
    error = sys.exception()
    return getinnerframes(error.__traceback__ if error is not None else None, context)


GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = "GEN_CREATED", "GEN_RUNNING", "GEN_SUSPENDED", "GEN_CLOSED"
CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED = "CORO_CREATED", "CORO_RUNNING", "CORO_SUSPENDED", "CORO_CLOSED"
AGEN_CREATED, AGEN_RUNNING, AGEN_SUSPENDED, AGEN_CLOSED = "AGEN_CREATED", "AGEN_RUNNING", "AGEN_SUSPENDED", "AGEN_CLOSED"


def _state(prefix, running, suspended, frame):
    if running:
        return prefix + "_RUNNING"
    if suspended:
        return prefix + "_SUSPENDED"
    return prefix + ("_CLOSED" if frame is None else "_CREATED")


def getgeneratorstate(generator):
    return _state("GEN", generator.gi_running, generator.gi_suspended, generator.gi_frame)


def getcoroutinestate(coroutine):
    return _state("CORO", coroutine.cr_running, coroutine.cr_suspended, coroutine.cr_frame)


def getasyncgenstate(agen):
    return _state("AGEN", agen.ag_running, agen.ag_suspended, agen.ag_frame)


def _locals_of(made, frame, what):
    if frame is None:
        return {}
    return frame.f_locals


def getgeneratorlocals(generator):
    if not isgenerator(generator):
        raise TypeError(f"{generator!r} is not a Python generator")
    return _locals_of(generator, generator.gi_frame, "generator")


def getcoroutinelocals(coroutine):
    return _locals_of(coroutine, coroutine.cr_frame, "coroutine")


def getasyncgenlocals(agen):
    return _locals_of(agen, agen.ag_frame, "async generator")
