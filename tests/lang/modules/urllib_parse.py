"""What the library reference says of it, in short."""
from urllib.parse import *
u = urlparse("http://user:pw@Example.com:8080/a/b;p?q=1&r=2#frag"); print(u, u.hostname, u.port, u.username, u.password, u.geturl(), u._replace(path="/z").geturl())
print(urlsplit("//h/p?q"), urlparse("mailto:a@b"), urlparse("/rel/path"), urlparse(""), urlsplit("http://[::1]:80/").hostname, urlparse(b"http://x/y"))
for b, r in [("http://a/b/c", "d"), ("http://a/b/c", "../d"), ("http://a/b/c", "/d"), ("http://a/b/c", "//e/f"), ("http://a/b/c", "?q"), ("http://a/b/c/", "./d/"), ("http://a/b/c", "http://z/"), ("http://a/b/c", "#f"), ("http://a/b/c", "../../../d"), ("http://a", "b"), ("a/b", "c"), ("http://a/b", ""), ("", "x")]: print(urljoin(b, r))
print(quote("a b/ñ&=?"), quote("a/b", safe=""), quote_plus("a b&c"), unquote("a%20b%C3%B1%zz+"), unquote_plus("a+b%20c"), quote(b"\xff"), unquote_to_bytes("%ffa"), urlencode({"a": 1, "b c": "d&e"}), urlencode([("a", [1, 2])], doseq=True), urlencode({"a": "ñ"}), urlencode({"x": "a b"}, quote_via=quote))
print(parse_qs("a=1&a=2&b=&c"), parse_qs("b=", keep_blank_values=True), parse_qsl("a=1&b=2%20x"), urldefrag("http://a/b#c"), urlunparse(("http", "h", "/p", "", "q", "f")), urlunsplit(("http", "h", "p", "", "")))
for f in [lambda: urlparse("http://x:abc").port, lambda: urlparse("http://[x"), lambda: urlencode("abc"), lambda: urlencode(5), lambda: quote(5), lambda: parse_qsl("a", strict_parsing=True), lambda: urljoin("a", b"b"), lambda: urlparse("http://h:99999").port]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(urlparse("http://x").hostname, urlparse("http://x").port, type(u).__name__, u.scheme, u[1], list(u)[2], urlsplit("HTTP://X/").scheme)
