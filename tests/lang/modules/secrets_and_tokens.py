import secrets
import string

print(len(secrets.token_bytes(8)), len(secrets.token_hex(8)), secrets.token_hex(4) != secrets.token_hex(4), len(secrets.token_urlsafe(6)))
print(all(0 <= secrets.randbelow(10) < 10 for _ in range(50)), secrets.choice("a"), secrets.randbits(5) < 32, secrets.compare_digest(b"a", b"a"))
print(set("".join(secrets.choice(string.digits) for _ in range(20))) <= set(string.digits))
try:
    secrets.randbelow(0)
except ValueError as e:
    print(e)
