"""Help texts. Those of functions are here; all others are refused by name."""


def getdoc(object):
    """The documentation of an object."""
    import inspect

    return inspect.getdoc(object) or inspect.getcomments(object) or ""


def _indented(text):
    return "\n".join([("    " + line).rstrip() for line in text.split("\n")])


def render_doc(thing, title="Python Library Documentation: %s", forceload=0, renderer=None):
    """The help text of a function or method, under a title."""
    import inspect

    if inspect.ismethod(thing):
        kind, note = "method", f" method of {type(thing.__self__).__module__}.{type(thing.__self__).__qualname__} instance"
        if isinstance(thing.__self__, type):
            note = f" class method of {thing.__self__.__module__}.{thing.__self__.__qualname__}"
    elif inspect.isfunction(thing):
        kind, note = "function", ""
    else:
        raise NotImplementedError(f"mimeo does not support help about {type(thing).__name__} objects yet")
    name, signature = thing.__name__, str(inspect.signature(thing))
    shown = f"{name} lambda {signature[1:-1]}" if name == "<lambda>" else f"{name}{signature}{note}"
    doc = getdoc(thing)
    text = f"{shown}\n{_indented(doc)}\n" if doc else f"{shown}\n"
    return f"{title % f'{kind} {name}'} in module {thing.__module__}:\n\n{text}"


class Helper:
    def __init__(self, input=None, output=None):
        self.input = input
        self.output = output

    def __call__(self, *request):
        if not request:
            raise NotImplementedError("mimeo does not support interactive help yet")
        print(render_doc(*request, title="Help on %s"), file=self.output)


help = Helper()
