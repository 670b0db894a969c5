# Where a traceback points when a method is missing, and when a call of one fails.
import traceback

class Plain:
    pass

def missing():
    return Plain().walk(1, 2)

def in_chain():
    return (Plain()
            .first()
            .second())

def wrong_arguments():
    return [1].append(1, 2) or "never"

def of_a_value():
    text = "abc"
    return [text.upper(), text.uper()]

for f in (missing, in_chain, wrong_arguments, of_a_value):
    try:
        f()
    except (AttributeError, TypeError) as e:
        lines = traceback.format_exception(e)
        print("".join(lines[-2:]).partition(", in ")[2], end="")
