"""Two thousand strings that have broken programs before, and the bytes that no string holds."""

from itertools import product
from random import Random
from typing import Final

_SINGLE: Final = (
    "", " ", "\t", "\n", "\r", "\r\n", "\x00", "a\x00b", "\x01\x02\x1f", "\x7f", "\x80\x85\x9f",
    "\ufeff", "\ufffe", "\uffff", "\u200b", "\u200b\u200c\u200d\u2060", "\u00ad", "\u034f", "\u2800",
    "\u3164", "\u115f", "\u180e", "\u202e", "abc\u202edef", "\u2066\u2067\u2068\u2069", "\u061c",
    "שלום", "مرحبا بالعالم", "\u202eשלום\u202c x", "e\u0301", "\u0301", "a" + "\u0301" * 200,
    "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!͖̬̰̙̗̿̋ͥͥ̂ͣ̐́́͜͞", "ﷺ", "𝕿𝖍𝖊", "ß", "ı",
    "İ", "ǆ", "Ⅷ", "½", "٣", "१२", "1e5", "1_000", "+1", "-1", "-0", "00", "0x10", "0b1", "1.0", "NaN",
    "Infinity", "-Infinity", "1" * 500, "2147483648", "9223372036854775808", "-9223372036854775809",
    "18446744073709551616", "🌧", "👩‍👩‍👧‍👦", "🏳️‍🌈", "🇪🇸", "\U0010ffff", "\U000e0001", "undefined",
    "null", "None", "nil", "true", "NULL", "[]", "{}", "[object Object]", "__proto__", "constructor",
    "hasOwnProperty", "../../../../etc/passwd", "..\\..\\windows", "file:///etc/passwd", "C:\\",
    "/dev/null", "' OR 1=1 --", '"; DROP TABLE vault_record; --', "1; SELECT pg_sleep(9)", "%s%s%s%n",
    "%(name)s", "{name}", "{0}", "{mother}", "{coparent} {mothers}", "{{ 7*7 }}", "{% csrf_token %}",
    "{% load x %}", "${7*7}", "#{7*7}", "<%= 7 %>", "`id`", "$(id)", "| id", "; id", "&& id",
    "<script>alert(1)</script>", "</textarea><script>alert(1)</script>", '"><svg onload=x>',
    "</title><b>", "<!--", "-->", "]]>", "<?xml?>", "&amp;", "&#0;", "&#xD800;", "&lt;b&gt;",
    "javascript:alert(1)", "data:text/html,x", "=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0",
    "\r\nSet-Cookie: a=b", "%0d%0aX: y", "%00", "%ff", "%u0041", "http://a.example", "//a.example",
    "\\\\a.example\\b", "CON", "NUL", "aux", "0", "00000000-0000-0000-0000-000000000000",
    "{00000000-0000-4000-8000-000000000000}", "urn:uuid:00000000-0000-4000-8000-000000000000", "f" * 32,
    "G" * 32, "2026-13-45", "0000-00-00", "99:99", "a@b", "a@b.c", '"a b"@example.org', "@",
    "a" * 65 + "@example.org", "x@" + "a" * 300, "-----BEGIN RSA PRIVATE KEY-----", "$2b$12$", "a,b,c",
    "a;b", "a|b", "a\tb\tc", "\\", "\\\\", "\\n", "\\u0000", "\\x00", "'", '"', "''", '""', "``", "«»",
    "“”", "’", "…", "—", "\u2028", "\u2029", "\u0085", "\x0b", "\x0c", "\x1b[31m", "\x08" * 9, "uſ",
    "ıe", "eſ", "workplace", "workplace,society", "heavy", "10", "11", "-1", "6.5", "six", "note",
    "unsure", "bed", "yes", "on", "off",
)  # fmt: skip

_LONG: Final = (
    "a" * 3_999,
    "a" * 4_001,
    "é" * 4_000,
    "🌧" * 2_001,
    "a b " * 3_000,
    "\n" * 5_000,
    "\u200b" * 9_000,
    "a\n" * 2_500,
)

ALL: Final = tuple(
    dict.fromkeys(
        [
            *_SINGLE,
            *_LONG,
            *(f"{one} {other}" for one, other in product(_SINGLE[:60], _SINGLE[60:90])),
            *(f"{one}{one}{one}" for one in _SINGLE),
        ]
    )
)
"""A little more than two thousand, each once."""

BYTES: Final = (
    b"%ED%A0%80", b"%ED%B0%80", b"%ED%A0%BD%ED%B8%80", b"%FF%FE", b"%C0%80", b"%C3", b"%F4%90%80%80",
    b"%80", b"a%00b", b"%", b"%zz", b"%u0041", b"\xff\xfe\xfd", b"\xed\xa0\x80", b"+%2B%20+",
    b"%E2%80%AE", b"%EF%BF%BF",
)  # fmt: skip
"""Bodies that are no text: halves of characters, cut and overlong forms."""


def some(count: int, *, seed: object) -> list[str]:
    """Return so many of them; others for another seed, the same for the same."""
    return Random(repr(seed)).sample(ALL, count)  # noqa: S311 - a choice of examples, no secret
