"""Help now: numbers per country, as data with source and date. Pure: no clock, no network."""

from unguilt.core.help.directory import (
    CHECKED,
    ELSEWHERE,
    FAIL_DAYS,
    KINDS,
    NEEDS,
    NOT_A_CRISIS_LINE,
    WARN_DAYS,
    BadDirectory,
    Channel,
    Country,
    Line,
    load,
    read_country,
    stale,
    texts,
)

__all__ = [
    "CHECKED",
    "ELSEWHERE",
    "FAIL_DAYS",
    "KINDS",
    "NEEDS",
    "NOT_A_CRISIS_LINE",
    "WARN_DAYS",
    "BadDirectory",
    "Channel",
    "Country",
    "Line",
    "load",
    "read_country",
    "stale",
    "texts",
]
