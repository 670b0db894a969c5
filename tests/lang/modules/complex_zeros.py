for a in (0.0, -0.0, 1.0):
    for b in (0.0, -0.0, -1.0):
        print(repr(complex(a, b)), repr(complex(complex(a, b))), repr(complex(complex(a, b), 0)), repr(complex(a, complex(b, -0.0))))
