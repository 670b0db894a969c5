# A bound method is made anew each time, so a plain reference to it dies at once; WeakMethod does not.
import gc
import weakref


class Button:
    def press(self):
        return "pressed"


b = Button()
plain = weakref.ref(b.press)
method = weakref.WeakMethod(b.press)
gc.collect()
print(plain(), method()(), method == weakref.WeakMethod(b.press))
told = weakref.WeakMethod(b.press, lambda m: print("method gone", m()))
del b
gc.collect()
print(method(), told())
try:
    weakref.WeakMethod(len)
except AttributeError as e:
    print(e)
except TypeError as e:
    print("TypeError")
