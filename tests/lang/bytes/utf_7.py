# UTF-7: runs of base64 between + and -.
for text in "", "plain", "Hi Mom -☺-!", "+", "a+b", "日本語", "\\~", "😀x", "\ud801", "\ud801\U000abcde", "1\x00£é-", "☺A":
    data = text.encode("utf-7")
    print(data, data.decode("utf-7") == text)
for data in b"+@", b"\xc1x", b"+Jj", b"+JjoA", b"+JjoAA-", b"+Jjp-", b"+2AE", b"+2AE+", b"+JjoJjo":
    for handler in "strict", "replace", "ignore":
        try:
            print(data, handler, ascii(data.decode("utf-7", handler)))
        except UnicodeDecodeError as e:
            print(e, e.start, e.end)
