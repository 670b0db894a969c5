# Template, textwrap, copy, heapq, bisect.
import string, textwrap, copy, heapq, bisect
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

show(lambda: string.Template("$a ${b} $$").substitute(a=1, b=2))
show(lambda: string.Template("$a").substitute())
show(lambda: string.Template("$a $b").safe_substitute(a=1))
show(lambda: string.capwords("hello world"))
show(lambda: string.ascii_letters[:3] + string.digits + string.punctuation)
show(lambda: textwrap.dedent("  a\n   b\n"))
show(lambda: textwrap.fill("a bb ccc dddd", 6))
show(lambda: textwrap.shorten("hello world foo", 11))
show(lambda: textwrap.indent("a\n\nb", "> "))
l = [1, [2, 3]]; c1, c2 = copy.copy(l), copy.deepcopy(l); l[1].append(4)
show(lambda: (c1, c2)); r = [1]; r.append(r)
show(lambda: copy.deepcopy(r))
show(lambda: r)
h = [5, 3, 8]; heapq.heapify(h); heapq.heappush(h, 1)
show(lambda: [heapq.heappop(h) for _ in range(4)])
show(lambda: heapq.nlargest(2, [1, 5, 3], key=lambda x: -x))
show(lambda: bisect.bisect([1, 2, 2, 3], 2) * 10 + bisect.bisect_left([1, 2, 2, 3], 2))
show(lambda: bisect.insort([1, 3], 2))
