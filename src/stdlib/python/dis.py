"""CPython's bytecode is not what mimeo runs: the module exists so that programs that import it run, and refuses by name when used."""
from _refused import refused

__all__ = ["Bytecode", "code_info", "dis", "disassemble", "distb", "get_instructions", "show_code", "stack_effect"]

COMPILER_FLAG_NAMES = {1: "OPTIMIZED", 2: "NEWLOCALS", 4: "VARARGS", 8: "VARKEYWORDS", 16: "NESTED", 32: "GENERATOR",
                       64: "NOFREE", 128: "COROUTINE", 256: "ITERABLE_COROUTINE", 512: "ASYNC_GENERATOR"}


def _refused(name):
    return refused("dis", name, "it runs a bytecode of its own")


Bytecode = _refused("Bytecode")
code_info = _refused("code_info")
dis = _refused("dis")
disassemble = _refused("disassemble")
distb = _refused("distb")
findlabels = _refused("findlabels")
findlinestarts = _refused("findlinestarts")
get_instructions = _refused("get_instructions")
show_code = _refused("show_code")
stack_effect = _refused("stack_effect")
