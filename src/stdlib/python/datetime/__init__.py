"""Dates and times. This file has the names, the others what they are."""

from datetime._days import MAXYEAR, MINYEAR
from datetime._delta import timedelta
from datetime._zone import timezone, tzinfo
from datetime._date import date
from datetime._time import time
from datetime._datetime import datetime

__all__ = ("date", "datetime", "time", "timedelta", "timezone", "tzinfo", "MINYEAR", "MAXYEAR", "UTC")

UTC = timezone.utc
