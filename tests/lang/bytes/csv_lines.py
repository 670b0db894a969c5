# Lines of bytes taken apart and added up.
LOG = b"""2024-01-01 GET /index.html 200 512
2024-01-01 POST /form 302 0
2024-01-02 GET /missing 404 128
2024-01-02 GET /index.html 200 512

garbage
"""

total, by_status, bad = 0, {}, []
for number, line in enumerate(LOG.splitlines(), 1):
    fields = line.split()
    if len(fields) != 5:
        bad.append((number, line))
        continue
    day, method, path, status, size = fields
    total += int(size)
    by_status.setdefault(int(status), []).append((day.decode(), path.removeprefix(b"/")))
print(total, by_status)
print(bad)
print(b"|".join(sorted({line.split(b" ")[1] for line in LOG.split(b"\n") if line.count(b" ") == 4})))
print(LOG.partition(b"\n")[0].rpartition(b" "), LOG.count(b"GET"), LOG.find(b"404"), LOG.splitlines(keepends=True)[-2:])
