"""The name under which CPython keeps `ABCMeta` written in Python; here there is no other."""

from abc import ABCMeta, get_cache_token
