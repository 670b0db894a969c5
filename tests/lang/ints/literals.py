print(0, 00, 0x1F, 0XfF, 0o17, 0O7, 0b101, 0B1, 1_000_000, 0x_ff, 0b1_0, 0o1_7, 10**0, 0xdead_beef, 123456789012345678901234567890, 0xFFFFFFFFFFFFFFFFFFFF, -5, - -5, ~5, +5, 1 .real, 0_0)
for text in ("012", "0_", "_1", "1__0", "1_", "0x", "0xg", "0b2", "0o8", "1a", "0b", "09", "0_9", "1e", "1_.5", "0x_", "1if 1else 2", "0xfor 1", "5_000j", "00", "0e0", "01.5", "1_0e1_0", "0b1_", "9" * 50, "1 2", "1.2.3", "0x1.8p3", "0_7"):
    try:
        print(text, "->", eval(text))
    except NameError as e:
        print(text, "->", type(e).__name__)
    except SyntaxError as e:
        print(text, "->", e.msg)
print(-2 ** 2, 2 ** -1, 2 ** 3 ** 2, -3 // 2, -3 % 2, 7 // -2 * -2 + 7 % -2, 1 + 2 * 3 - 4 / 2, 5 & 3 | 4 ^ 1, 1 << 2 + 3, ~1 + 1, not 1 + 1, 3 > 2 > 1, 1 if 0 else 2, -1 ** 0, (-1) ** 0.5 == 1j if False else "", 10 // 3 * 3 + 10 % 3)
