"""Finding kept moments by a word, with any accents and any case. Pure."""

import unicodedata
from collections.abc import Iterable, Sequence
from typing import TypeVar

T = TypeVar("T")


def plain(text: str) -> str:
    """Return `text` without accents and case, so that “Camión” is found by “camion”."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


def found(rows: Iterable[tuple[T, Sequence[str]]], query: str) -> tuple[T, ...]:
    """Return what has every word of the query somewhere in its texts; all of it for an empty query."""
    words = plain(query).split()
    return tuple(row for row, texts in rows if all(word in plain(" ".join(texts)) for word in words))
