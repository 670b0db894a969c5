import contextvars

var = contextvars.ContextVar("var", default=10)
bare = contextvars.ContextVar("bare")
print(var.get(), bare.get("given"), var.name)
token = var.set(20)
print(var.get(), token.old_value is contextvars.Token.MISSING, token.var is var)
context = contextvars.copy_context()


def inside():
    var.set(30)
    bare.set("only here")
    return var.get(), bare.get()


print(context.run(inside), var.get(), context[var], bare in context, len(context) >= 2)
var.reset(token)
print(var.get(), list(context.items())[0][1], context.get(bare))
for bad in [bare.get, lambda: var.reset(token), lambda: context["x"], lambda: contextvars.ContextVar(3), lambda: context.run(context.run, print)]:
    try:
        bad()
    except (LookupError, RuntimeError, TypeError, ValueError) as e:
        print(type(e).__name__)
