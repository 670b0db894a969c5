import html
import linecache
import sys
import uuid

print(html.escape("<a href='x'>\"&\"</a>"), html.escape("'\"", quote=False))
print(html.unescape("&lt;b&gt; &amp;amp; &#65;&#x42; &quot;q&quot; &copy; &nbsp; & &unknown &#0; caf&eacute;"))
u = uuid.UUID("12345678-1234-5678-1234-567812345678")
print(u, repr(u), u.int, u.hex, u.version, u.variant, u.fields, u.bytes == bytes.fromhex(u.hex), u.urn)
print(uuid.uuid3(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid5(uuid.NAMESPACE_DNS, "python.org"), uuid.UUID(int=5), uuid.UUID(bytes=b"x" * 16))
r = uuid.uuid4()
print(r.version, len(str(r)), r != uuid.uuid4(), uuid.uuid1().version, {u: 1}[uuid.UUID(u.hex)], u < uuid.UUID(int=2**127))
for bad in [lambda: uuid.UUID("xyz"), lambda: uuid.UUID(), lambda: uuid.UUID(int=-1), lambda: setattr(u, "int", 3)]:
    try:
        bad()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(repr(linecache.getline(__file__, 1)), repr(linecache.getline(__file__, 9999)), linecache.getline("no/such", 1) == "")
linecache.clearcache()
