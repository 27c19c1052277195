"""Needles, and a search that finds them however they were written down.

A needle is a mark that nothing else holds, followed by a name. It has signs that every way of quoting
changes, so that each way has to be searched for by itself.
"""

import base64
import html
import json
import re
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final
from urllib.parse import quote, quote_plus

HERS: Final = "qZ7&é“x4"
"""Begins everything that she writes: nothing of it may be found."""

OPEN: Final = "Wk9&ñ”y2"
"""Begins the name and the mail address of an account, which are stored as typed, by design."""

_ZLIB: Final = re.compile(rb"\x78[\x01\x5e\x9c\xda]|\x1f\x8b\x08")
_BASE64: Final = re.compile(rb"[A-Za-z0-9+/_-]{24,}={0,2}")
_MOST: Final = 4_000_000


def needle(name: str, mark: str = HERS) -> str:
    """Return a needle with a name."""
    return f"{mark} {name}"


def _base64_at(content: bytes, offset: int, *, safe: bool) -> bytes:
    encoded = base64.b64encode(bytes(offset) + content, b"-_" if safe else None)
    # Signs that neighbours have a part in differ from place to place and are left out.
    return encoded[(0, 2, 3)[offset] : (offset + len(content)) * 8 // 6]


def encodings(mark: str) -> dict[str, tuple[bytes, ...]]:
    """Return how a mark looks in each encoding."""
    plain = mark.encode()
    utf16 = mark.encode("utf-16-le"), mark.encode("utf-16-be")
    return {
        "utf-8": (plain,),
        "utf-16": utf16,
        "base64": tuple(
            _base64_at(plain, offset, safe=safe) for offset in range(3) for safe in (False, True)
        ),
        "base64 of utf-16": tuple(
            _base64_at(each, offset, safe=False) for each in utf16 for offset in range(3)
        ),
        "hex": (plain.hex().encode(), plain.hex().upper().encode()),
        "url": tuple(each.encode() for each in (quote(mark), quote_plus(mark), quote(mark).lower())),
        "json": (json.dumps(mark)[1:-1].encode(), json.dumps(mark, ensure_ascii=False)[1:-1].encode()),
        "html": (html.escape(mark).encode(), html.escape(mark).encode("ascii", "xmlcharrefreplace")),
        "python": (repr(mark)[1:-1].encode("unicode_escape"), repr(plain)[2:-1].encode()),
        "latin": (mark.encode("cp1252"), plain.decode("latin-1").encode()),
    }


def found_in(content: bytes, mark: str = HERS) -> list[str]:
    """Return the names of the encodings in which the mark is there, also in what is compressed or packed."""
    ways = encodings(mark)
    names = []
    for part, how in _parts(content):
        names += [f"{how}{name}" for name, forms in ways.items() if any(form in part for form in forms)]
    return sorted(set(names))


def _parts(content: bytes) -> Iterator[tuple[bytes, str]]:
    yield content, ""
    for found in _ZLIB.finditer(content):
        inner = _inflated(content[found.start() :])
        if inner:
            yield inner, "compressed "
    for found in _BASE64.finditer(content):
        bare = found[0].translate(bytes.maketrans(b"+/", b"-_"), b"=")
        packed = base64.urlsafe_b64decode(bare[: len(bare) // 4 * 4])
        for inside in _ZLIB.finditer(packed):
            inner = _inflated(packed[inside.start() :])
            if inner:
                yield inner, "packed "


def _inflated(content: bytes) -> bytes:
    inflater = zlib.decompressobj(wbits=47)  # 32 + 15: zlib's or gzip's head
    try:
        return inflater.decompress(content, _MOST)
    except zlib.error:
        return b""


def found_in_files(folders: tuple[Path, ...], mark: str = HERS) -> dict[str, list[str]]:
    """Return the files beneath `folders` in which the mark is found, and how; their names count as well."""
    paths = [path for folder in folders for path in folder.rglob("*")]
    contents = {
        str(path): str(path).encode() + (path.read_bytes() if path.is_file() else b"") for path in paths
    }
    return found_in_all(contents, mark)


def found_in_all(contents: Mapping[str, bytes], mark: str = HERS) -> dict[str, list[str]]:
    """Return those of some named contents in which the mark is found."""
    found = {name: found_in(content, mark) for name, content in contents.items()}
    return {name: ways for name, ways in found.items() if ways}
