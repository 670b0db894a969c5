import colorsys

for rgb in [(0, 0, 0), (1, 1, 1), (0.2, 0.4, 0.6), (0.9, 0.1, 0.3), (0.5, 0.8, 0.5)]:
    for name in ("yiq", "hls", "hsv"):
        there = getattr(colorsys, "rgb_to_" + name)(*rgb)
        back = getattr(colorsys, name + "_to_rgb")(*there)
        print(name, [round(x, 9) for x in there], [round(x, 6) for x in back])
