import io
import logging
import os
import sys

out = io.StringIO()
logging.basicConfig(stream=out, level=logging.INFO, format="%(levelname)-8s|%(name)s|%(message)s")
log = logging.getLogger("app")
log.debug("hidden")
log.info("shown %d %s", 1, "two")
log.warning("%(a)s and %(b)s", {"a": 1, "b": 2})
logging.error("on root")
child = logging.getLogger("app.part.deep")
child.setLevel("DEBUG")
child.debug("debug of a child")
print(child.parent.name, logging.getLogger("app.part").parent.name, child.getEffectiveLevel(), child.isEnabledFor(5), child, log)
try:
    1 / 0
except ZeroDivisionError:
    log.exception("it failed")
print([line for line in out.getvalue().splitlines() if not line.startswith((" ", "Traceback"))])
handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(logging.Formatter("{levelname}:{funcName}:{filename}:{lineno} {message} {extra}", style="{", defaults={"extra": "-"}))
own = logging.Logger("own")
own.addHandler(handler)


def place():
    own.critical("here", extra={"extra": "more"})
    own.log(25, "between levels")


place()
logging.addLevelName(25, "NOTICE")
own.log(25, "named")
handler.addFilter(lambda record: "secret" not in record.getMessage())
own.info("a secret")
own.info("public")
own.addFilter(logging.Filter("other"))
own.info("filtered by name")
own.removeFilter(own.filters[0])


class Listing(logging.Handler):
    def __init__(self):
        super().__init__(logging.ERROR)
        self.seen = []

    def emit(self, record):
        self.seen.append((record.levelname, self.format(record)))


listing = Listing()
quiet = logging.getLogger("quiet")
quiet.propagate = False
quiet.addHandler(listing)
quiet.warning("too low")
quiet.error("high enough")
print(listing.seen, quiet.hasHandlers(), listing)
adapter = logging.LoggerAdapter(own, {"extra": "from adapter"})
adapter.warning("adapted")
logging.disable(logging.CRITICAL)
own.manager = logging.Logger.manager
print(log.isEnabledFor(logging.CRITICAL))
logging.disable(logging.NOTSET)
name = sys.argv[1] if len(sys.argv) > 1 else "scratch-logging"
file = logging.FileHandler(name, mode="w")
file.setFormatter(logging.Formatter("$levelname $message", style="$"))
log.addHandler(file)
log.info("to a file")
file.close()
log.removeHandler(file)
print(open(name).read(), logging.getLevelName(30), logging.getLevelName("ERROR"), logging.getLevelName(31))
os.remove(name)
for bad in [
    lambda: log.setLevel("LOUD"),
    lambda: logging.getLogger(3),
    lambda: logging.Formatter("%(x", style="%"),
    lambda: logging.Formatter(style="?"),
    lambda: log.log("x", "y"),
    lambda: log.info("x", extra={"message": 1}),
    lambda: logging.basicConfig(force=True, nonsense=1),
]:
    try:
        bad()
    except (ValueError, TypeError, KeyError) as e:
        print(type(e).__name__, e)
