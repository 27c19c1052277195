"""Every page there is for somebody, found in the list of addresses: a new page is looked at by itself."""

import re
from collections.abc import Iterator
from typing import Any, Final
from uuid import uuid4

from django.http import HttpResponse
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

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
    asking = _with_her_cookies(visitor)
    for name, arguments in _addresses(life.samples):
        path = reverse(name, kwargs=arguments)
        answer = asking.get(path)
        if answer.status_code not in (_POST_ONLY, *_LED_ON) and _is_page(answer, path):
            yield path


def _with_her_cookies(visitor: Visitor) -> Client:
    """Return a client that is let in as she is: it asks ten times faster than a browser does."""
    client = Client()
    for each in visitor.context.cookies():
        client.cookies[each["name"]] = each["value"]
    return client


def _is_page(answer: HttpResponse, path: str) -> bool:
    if answer.status_code not in _SHOWN:
        msg = f"{path} answers {answer.status_code}"
        raise LookupError(msg)
    return answer["Content-Type"].startswith("text/html")


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


def build_of(visitor: Visitor) -> str:
    """Return what the page is built of, without its words: elements, their attributes, and where text stands.

    Of attributes that only say which or where (a link, an id, a value), it matters that they are there.
    """
    return str(visitor.page.evaluate(_BUILD))


_BUILD: Final = """() => {
  const said = ["class", "role", "type", "lang", "aria-current", "aria-hidden", "tabindex"];
  const build = (one) => {
    const attributes = [...one.attributes].map(({ name, value }) =>
      said.includes(name) ? `${name}=${value}` : `${name}${value ? "" : "="}`);
    const inside = [...one.childNodes].map((each) =>
      each.nodeType === Node.ELEMENT_NODE ? build(each) : each.textContent?.trim() ? "…" : "");
    return `<${[one.tagName, ...attributes.sort()].join(" ")}>${inside.join("")}`;
  };
  return build(document.body).replaceAll(/(<LI[^]*?)\1+/g, "$1");
}"""
