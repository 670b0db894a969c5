import getopt
import sched

print(getopt.getopt(["-a", "-bval", "-c", "x", "--long", "--with=5", "--oth", "rest", "-a"], "abc:b:", ["long", "with=", "other"]) if False else "")
print(getopt.getopt(["-a", "-b", "val", "-cx", "--long", "--with=5", "--oth", "rest", "-a"], "ab:c:", ["long", "with=", "other"]))
print(getopt.gnu_getopt(["rest", "-a", "more", "--with", "5", "--", "-b"], "ab", ["with="]))
for args, short, long in [
    (["-x"], "a", []), (["-a"], "a:", []), (["--no"], "", ["yes"]), (["--w"], "", ["with=", "without"]), (["--with"], "", ["with="]),
    (["--long=3"], "", ["long"]),
]:
    try:
        print(getopt.getopt(args, short, long))
    except getopt.GetoptError as e:
        print(e, "|", e.opt)
clock = [0]


def sleep(seconds):
    clock[0] += seconds


s = sched.scheduler(lambda: clock[0], sleep)
s.enter(5, 1, print, ("second",))
s.enter(2, 1, print, ("first",), {"end": "!\n"})
gone = s.enter(3, 1, print, ("never",))
s.enter(5, 0, print, ("more urgent",))
s.cancel(gone)
print(len(s.queue), s.empty(), s.run(blocking=False))
s.run()
print(clock, s.empty())
