"""Helper doc."""
_private = 1
public = 2
def func(): return public
