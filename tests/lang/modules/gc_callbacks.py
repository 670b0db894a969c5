# gc.callbacks are called before and after a collection.
import gc


def told(phase, info):
    print(phase, info["generation"], sorted(info))


gc.collect()
gc.callbacks.append(told)
gc.collect()
gc.collect(0)
gc.callbacks.remove(told)
gc.collect()
print("quiet")
