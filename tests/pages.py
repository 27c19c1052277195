"""Pages as a browser without JavaScript sees them: links, forms and fields; and the list of all addresses."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any, Final
from urllib.parse import urljoin, urlsplit

from django.urls import URLPattern, URLResolver, get_resolver, reverse

_EMPTY: Final = frozenset({"input", "br", "img", "link", "meta", "hr", "wbr", "source"})
_QUIET: Final = ("hx-post", "data-draft")
_TYPED: Final = frozenset({"text", "email", "password", "search", "tel", "url", "number"})


@dataclass(slots=True, kw_only=True)
class Field:
    """One field of a form. `values` are what it would send as the page stands; `choices` what it could."""

    name: str
    kind: str
    values: list[str] = field(default_factory=list)
    choices: list[str] = field(default_factory=list)

    @property
    def is_typed(self) -> bool:
        """Whether somebody writes into it."""
        return self.kind in _TYPED or self.kind == "textarea"


@dataclass(slots=True, kw_only=True)
class Form:
    """One form. `buttons` are (name, value, address) of each; `quiet` where scripts send it on the way."""

    action: str
    method: str
    fields: dict[str, Field] = field(default_factory=dict)
    buttons: list[tuple[str, str, str]] = field(default_factory=list)
    quiet: list[str] = field(default_factory=list)

    @property
    def actions(self) -> list[str]:
        """Every address it may be sent to, its own last."""
        others = [*self.quiet, *(action for _, _, action in self.buttons if action)]
        return [*dict.fromkeys([*others, self.action])]

    @property
    def data(self) -> dict[str, list[str]]:
        """What a browser sends of the form as it stands, without its buttons."""
        return {each.name: list(each.values) for each in self.fields.values() if each.values}

    def find(self, name: str) -> Field:
        """Return a field, making it where the page does not have it yet."""
        return self.fields.setdefault(name, Field(name=name, kind=""))


class Page(HTMLParser):
    """A parsed page. `attributes` are (tag, name, value) of all there are, `texts` what lies between tags."""

    def __init__(self, content: bytes | str, *, at: str = "/") -> None:
        super().__init__(convert_charrefs=True)
        self.at = at
        self.links: list[str] = []
        self.forms: list[Form] = []
        self.attributes: list[tuple[str, str, str]] = []
        self.texts: list[tuple[str, str]] = []
        self.inline: list[str] = []
        self.title = ""
        self._form: Form | None = None
        self._open: list[str] = []
        self._area: Field | None = None
        self.feed(content.decode() if isinstance(content, bytes) else content)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.attributes += [(tag, name, value) for name, value in given.items()]
        if tag not in _EMPTY:
            self._open.append(tag)
        if tag == "a" and "href" in given:
            self.links.append(urljoin(self.at, given["href"]))
        elif tag == "form":
            action = urljoin(self.at, given.get("action", ""))
            quiet = [urljoin(self.at, given[each]) for each in _QUIET if each in given]
            self._form = Form(action=action, method=given.get("method", "get").lower(), quiet=quiet)
            self.forms.append(self._form)
        elif self._form is not None:
            self._part_of_form(tag, given)

    def _part_of_form(self, tag: str, given: dict[str, str]) -> None:
        assert self._form is not None
        name = given.get("name", "")
        self._form.quiet += [urljoin(self.at, given[each]) for each in _QUIET if each in given]
        if tag == "button":
            action = urljoin(self.at, given["formaction"]) if "formaction" in given else ""
            self._form.buttons.append((name, given.get("value", ""), action))
        if not name or tag not in {"input", "textarea"}:
            return
        one = self._form.find(name)
        if tag == "textarea":
            one.kind, one.values, self._area = "textarea", [""], one
            return
        one.kind, value = given.get("type", "text"), given.get("value", "on" if "type" in given else "")
        if one.kind in {"radio", "checkbox"}:
            one.choices.append(value)
            one.values += [value] if "checked" in given else []
        else:
            one.values.append(given.get("value", ""))

    def handle_endtag(self, tag: str) -> None:
        if tag in self._open:
            while self._open.pop() != tag:
                continue
        if tag == "form":
            self._form = None
        elif tag == "textarea" and self._area is not None:
            self._area.values = [self._area.values[0].removeprefix("\n")]
            self._area = None

    def handle_data(self, data: str) -> None:
        within = self._open[-1] if self._open else ""
        if self._area is not None:
            self._area.values[0] += data
        if within == "title":
            self.title += data
        if within in {"script", "style"} and data.strip():
            self.inline.append(data)
        self.texts.append((within, data))

    @property
    def words(self) -> str:
        """All that can be read."""
        return " ".join(" ".join(data for _, data in self.texts).split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """One URL of the house: its name, and the names and kinds of what stands in its path."""

    name: str
    arguments: tuple[tuple[str, str], ...]

    def path(self, **samples: Any) -> str:
        """Return a path; `samples` gives what stands in it, by name."""
        return reverse(self.name, kwargs={name: samples[name] for name, _ in self.arguments})


def addresses() -> list[Address]:
    """Return every URL there is, from the resolver."""
    return list(_beneath(get_resolver()))


def _beneath(resolver: URLResolver) -> Iterator[Address]:
    for each in resolver.url_patterns:
        if isinstance(each, URLResolver):
            yield from _beneath(each)
        elif isinstance(each, URLPattern):
            converters = each.pattern.converters
            kinds = ((name, type(made).__name__) for name, made in converters.items())
            yield Address(name=str(each.name), arguments=tuple(kinds))


def patterns(resolver: URLResolver | None = None) -> Iterator[URLPattern]:
    """Go through every URL pattern there is."""
    for each in (resolver or get_resolver()).url_patterns:
        if isinstance(each, URLResolver):
            yield from patterns(each)
        else:
            yield each


def local_path(link: str) -> str | None:
    """Return the path and query of a link to this house, or None when it leads elsewhere."""
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return None
    return parts.path + (f"?{parts.query}" if parts.query else "")
