# weakref.finalize: something to do at the end of an object, or of the program.
import gc
import weakref


class File:
    pass


f = File()
end = weakref.finalize(f, print, "closing", "f", sep=" -> ")
print(end.alive, end.atexit, end.peek()[1:])
del f
gc.collect()
print(end.alive, end(), end.peek())
g = File()
end = weakref.finalize(g, print, "never")
print(end.detach()[0] is g, end.alive, end.detach())
h = File()
end = weakref.finalize(h, lambda: "result")
print(end(), end(), end.alive)
weakref.finalize(h, print, "at exit, first made")
weakref.finalize(h, print, "at exit, second made")
weakref.finalize(h, print, "not at exit").atexit = False
print("last line")
