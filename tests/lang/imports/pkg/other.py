from .sub import f
from . import sub
