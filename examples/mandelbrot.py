"""A voyage into the Mandelbrot set, drawn in text. Made to be watched: mimeo tui examples/mandelbrot.py

usage: mandelbrot.py [FRAMES]     how many pictures to draw (100)

Every picture looks closer than the one before. `@` is inside the set, the others are bands of points
that leave it equally fast. Each character is an average of SAMPLES x SAMPLES points, and nearly all the time goes into
the loop in `escape`. A picture that is ready early waits for its turn, ten pictures in a second and a half.
"""
import sys
import time

WIDTH = 76
HEIGHT = 22
SAMPLES = 3
BANDS = " .:-=+*%#%*+=-:."
CENTRE_X = -0.743643
CENTRE_Y = 0.131825
SECONDS_PER_FRAME = 0.15


def escape(cx, cy, limit):
    """How many steps z = z*z + c takes to leave the circle of radius 2; at most `limit`."""
    x = 0.0
    y = 0.0
    steps = 0
    while x * x + y * y <= 4.0 and steps < limit:
        x, y = x * x - y * y + cx, 2.0 * x * y + cy
        steps += 1
    return steps


def shade(left, top, size, limit):
    """The character for the square of side `size` whose corner is (left, top)."""
    inside = 0
    total = 0
    for j in range(SAMPLES):
        for i in range(SAMPLES):
            steps = escape(left + size * i / SAMPLES, top + 2.0 * size * j / SAMPLES, limit)
            if steps == limit:
                inside += 1
            else:
                total += steps
    if 2 * inside > SAMPLES * SAMPLES:
        return "@"
    return BANDS[total // (SAMPLES * SAMPLES - inside) // 2 % len(BANDS)]


def draw(frame):
    """Prints one picture and returns its number of points inside the set."""
    size = 0.04 * 0.925 ** frame
    limit = 80 + 5 * frame
    left = CENTRE_X - size * WIDTH / 2
    top = CENTRE_Y - size * HEIGHT
    inside = 0
    print(f"frame {frame + 1}, {size * WIDTH:.6f} wide, at most {limit} steps")
    for row in range(HEIGHT):
        line = ""
        for column in range(WIDTH):
            line += shade(left + size * column, top + 2.0 * size * row, size, limit)
        inside += line.count("@")
        print(line)
    return inside


def main():
    frames = 100
    if len(sys.argv) > 1:
        frames = int(sys.argv[1])
    inside = 0
    for frame in range(frames):
        start = time.perf_counter()
        inside += draw(frame)
        early = SECONDS_PER_FRAME - (time.perf_counter() - start)
        if early > 0:
            time.sleep(early)
    print(f"{inside} of {frames * WIDTH * HEIGHT} characters are inside the set")


main()
