import io
import json
import shlex

SOURCE = """
# comment
[server]
host = example.org
port = 8080
paths = "/a b" /c

[client]
retries = 3
verbose = true
"""


def parse(file):
    sections, current = {}, None
    for number, line in enumerate(file, 1):
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        if line.startswith("[") and line.endswith("]"):
            current = sections.setdefault(line[1:-1], {})
        elif current is None or "=" not in line:
            raise ValueError(f"line {number}: {line!r}")
        else:
            key, _, value = (part.strip() for part in line.partition("="))
            current[key] = value
    return sections


config = parse(io.StringIO(SOURCE))
print(json.dumps(config, indent=2, sort_keys=True))
print(int(config["server"]["port"]) + 1, shlex.split(config["server"]["paths"]), json.loads(config["client"]["verbose"]))
try:
    parse(io.StringIO("key = 1\n"))
except ValueError as e:
    print(e)
