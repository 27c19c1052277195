"""Every page there is for somebody, found in the list of addresses: a new page is looked at by itself."""

import re
from collections.abc import Iterator
from typing import Any, Final
from uuid import uuid4

from django.urls import URLPattern, URLResolver, get_resolver, reverse
from playwright.sync_api import APIResponse

from .lives import Life, Samples
from .visitor import Visitor

_CHANGING: Final = re.compile(r'[0-9a-f]{8}-[0-9a-f-]{27}|(?:value|nonce|content)="[^"]{20,}"')
_POST_ONLY: Final = 405
_SHOWN: Final = (200, 410)
"""A page, or a page that says kindly that something kept does not open any more."""
_LED_ON: Final = (301, 302)


def paths(visitor: Visitor, life: Life) -> Iterator[str]:
    """Give the path of every page that answers her with HTML.

    An address that leads on to another page, or that only takes forms, is none. One that is not found has
    no sample yet: then `lives.py` needs one.
    """
    for name, arguments in _addresses(life.samples):
        path = reverse(name, kwargs=arguments)
        answer = visitor.context.request.get(path, max_redirects=0)
        if answer.status not in (_POST_ONLY, *_LED_ON) and _is_page(answer, path):
            yield path


def _is_page(answer: APIResponse, path: str) -> bool:
    if answer.status not in _SHOWN:
        msg = f"{path} answers {answer.status}"
        raise LookupError(msg)
    return answer.headers["content-type"].startswith("text/html")


def _addresses(samples: Samples) -> Iterator[tuple[str, dict[str, Any]]]:
    for pattern in _patterns(get_resolver()):
        if pattern.name is None:
            msg = f"{pattern.pattern} has no name"
            raise LookupError(msg)
        parts = tuple(pattern.pattern.converters)
        nothing = [
            {part: 1 if part == "number" else uuid4() for part in parts}
        ]  # good enough for what only takes forms
        for arguments in samples.get(parts, nothing):
            yield pattern.name, arguments


def _patterns(resolver: URLResolver) -> Iterator[URLPattern]:
    for each in resolver.url_patterns:
        if isinstance(each, URLResolver):
            yield from _patterns(each)
        else:
            yield each


def looks_of(visitor: Visitor) -> str:
    """Return the page without what differs at each load: two pages that look alike need one look."""
    return _CHANGING.sub("", visitor.page.content())
