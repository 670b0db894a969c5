"""Help texts. Only what programs import is here; showing help is refused by name."""


def getdoc(object):
    """The documentation of an object."""
    import inspect

    return inspect.getdoc(object) or inspect.getcomments(object) or ""


class Helper:
    def __init__(self, input=None, output=None):
        self.input = input
        self.output = output

    def __call__(self, *request):
        raise NotImplementedError("mimeo does not support pydoc.help yet")


def render_doc(*args, **kwargs):
    raise NotImplementedError("mimeo does not support pydoc.render_doc yet")


help = Helper()
