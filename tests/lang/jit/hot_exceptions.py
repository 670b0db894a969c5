# Exceptions raised and caught in hot loops, finally and with blocks, lookups that fail.
class Retry(Exception):
    def __init__(self, n):
        self.n = n

def risky(i):
    if i % 11 == 0:
        raise Retry(i)
    if i % 13 == 0:
        return 1 // (i % 13)
    return i

def loop(n):
    ok = retries = divisions = finals = 0
    for i in range(1, n):
        try:
            ok += risky(i)
        except Retry as e:
            retries += e.n
        except ZeroDivisionError:
            divisions += 1
        else:
            ok -= 1
        finally:
            finals += 1
    return ok, retries, divisions, finals

print(loop(4000))

class Guard:
    depth = most = 0
    def __enter__(self):
        Guard.depth += 1
        Guard.most = max(Guard.most, Guard.depth)
        return self
    def __exit__(self, kind, value, tb):
        Guard.depth -= 1
        return kind is KeyError

def guarded(n):
    d, misses = {i: i * i for i in range(0, 100, 3)}, 0
    total = 0
    for i in range(n):
        with Guard():
            misses += 1
            total += d[i % 100]
            misses -= 1
    return total, misses, Guard.depth, Guard.most

print(guarded(2000))

def search(text, words):
    hits = {}
    for w in words:
        try:
            hits[w] = text.index(w)
        except ValueError:
            hits[w] = -1
    return hits

result = [search("the quick brown fox " * 3, ["fox", "dog", "quick", str(i)]) for i in range(300)]
print(result[7], sum(r["dog"] for r in result))

def nested(n):
    log = []
    for i in range(n):
        try:
            try:
                if i % 2:
                    raise ValueError(i)
                [][i]
            except IndexError:
                raise KeyError(i) from None
            finally:
                if i % 500 == 0:
                    log.append(i)
                if i % 7 == 3:
                    continue
        except (KeyError, ValueError) as e:
            if i > n - 4:
                log.append((type(e).__name__, e.args, type(e.__context__).__name__))
    return log

print(nested(1500))

def until_stop(it):
    n = 0
    it = iter(it)
    while True:
        try:
            n += next(it)
        except StopIteration:
            return n

print(sum(until_stop(range(k)) for k in range(200)), sum(1 for i in range(1000) if not hasattr(i, "real" if i % 2 else "nope")))
def ladder(n):
    if n == 0:
        raise RuntimeError("bottom")
    try:
        ladder(n - 1)
    except RuntimeError as e:
        if n % 10 == 0:
            raise RuntimeError(f"{n}") from e
        raise
try:
    ladder(50)
except RuntimeError as e:
    chain = []
    while e:
        chain.append(str(e))
        e = e.__cause__
    print(chain)
