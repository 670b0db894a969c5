# __del__ runs once, even when the object survives it.
import gc

saved = []


class Phoenix:
    def __del__(self):
        print("rising")
        saved.append(self)


p = Phoenix()
p.loop = p
del p
gc.collect()
print(len(saved), type(saved[0]).__name__, gc.is_finalized(saved[0]))
saved.clear()
gc.collect()
print(len(saved))
