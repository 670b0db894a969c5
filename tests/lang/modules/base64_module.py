import base64
import binascii

data = bytes(range(0, 256, 7)) + b"hello"
for encode, decode in [
    (base64.b64encode, base64.b64decode),
    (base64.urlsafe_b64encode, base64.urlsafe_b64decode),
    (base64.b32encode, base64.b32decode),
    (base64.b32hexencode, base64.b32hexdecode),
    (base64.b16encode, base64.b16decode),
    (base64.b85encode, base64.b85decode),
    (base64.a85encode, base64.a85decode),
    (base64.z85encode, base64.z85decode),
    (base64.encodebytes, base64.decodebytes),
    (binascii.hexlify, binascii.unhexlify),
]:
    text = encode(data)
    print(encode.__name__, text, decode(text) == data, [decode(encode(b"x" * n)) == b"x" * n for n in range(6)])
print(base64.b64encode(b"\xfb\xff", altchars=b"-_"), base64.b64decode("aGk="), base64.b64decode(b"aG k=\n"))
print(base64.a85encode(b"\0\0\0\0    ", foldspaces=True, adobe=True), base64.a85encode(b"long text" * 3, wrapcol=10))
print(base64.b32decode("MFRGG===", casefold=True), base64.b16decode("6a6B", casefold=True), binascii.hexlify(b"abc", "-"))
for bad in [
    lambda: base64.b64decode("abc"),
    lambda: base64.b64decode("a"),
    lambda: base64.b64decode("ab=c", validate=True),
    lambda: base64.b64decode("a!bc", validate=True),
    lambda: base64.b64decode("é"),
    lambda: base64.b32decode("ABC"),
    lambda: base64.b32decode("ABCDEFG1"),
    lambda: base64.b16decode("abc"),
    lambda: base64.b85decode("~~~ "),
    lambda: base64.b64encode("text"),
    lambda: binascii.unhexlify("abc"),
    lambda: binascii.unhexlify("zz"),
    lambda: base64.encodebytes("x"),
]:
    try:
        print(bad())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(binascii.b2a_uu(b"uuencoded"), binascii.a2b_uu(binascii.b2a_uu(b"uuencoded")), binascii.b2a_qp(b"a=b\xe9 \n"), binascii.a2b_qp(b"a=3Db=E9"))
