from urllib.parse import (
    parse_qs, parse_qsl, quote, quote_plus, unquote, unquote_plus, urldefrag, urlencode, urljoin, urlparse, urlsplit, urlunparse, urlunsplit)

u = urlparse("https://user:pw@Example.com:8042/over/there;v=1?name=ferret&x=#nose")
print(u)
print(u.scheme, u.netloc, u.hostname, u.port, u.username, u.password, u.params, u.geturl(), u._replace(fragment="").geturl())
print(urlsplit("//host/a;b?q"), urlsplit("mailto:a@b.c"), urlsplit("/p#f", scheme="http"), urlsplit(b"http://h/p").netloc)
print(urlunparse(("http", "h", "/p", "", "q=1", "f")), urlunsplit(("", "", "a", "", "")))
base = "http://a/b/c/d;p?q"
for relative in "g ./g g/ /g //g ?y g?y #s ../g ../../g ../../../g . .. g;x ./../g http:g".split():
    print(urljoin(base, relative), end=" ")
print()
print(urldefrag("http://h/p?q#frag"), quote("a b/é~&"), quote("a/b", safe=""), quote_plus("a b&c"), unquote("%41%20%C3%A9%zz+"), unquote_plus("a+b%2B"))
print(parse_qs("a=1&a=2&b=&c"), parse_qs("a=1&b=", keep_blank_values=True), parse_qsl("x=%20y&z=1;2"), parse_qsl(b"a=%ff"))
print(urlencode({"a": 1, "b": "x y", "c": "é&"}), urlencode([("a", [1, 2])], doseq=True), urlencode({"a": [1, 2]}))
for wrong in (lambda: urlsplit("http://[::1"), lambda: urlsplit("http://h:99999/").port, lambda: urlsplit("http://h:x/").port,
              lambda: urljoin("a", b"b"), lambda: urlencode("ab"), lambda: parse_qs("a", strict_parsing=True)):
    try:
        print(wrong())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
