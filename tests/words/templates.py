"""What a reader sees of a Django template: text between tags, told attributes, translated strings."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser

_COMMENT = re.compile(r"\{#.*?#\}|\{%\s*comment\b.*?%\}.*?\{%\s*endcomment\s*%\}|<!--.*?-->", re.DOTALL)
_BLOCK = re.compile(
    r"\{%-?\s*block(?:translate|trans)\b[^%]*%\}(.*?)\{%\s*endblock(?:translate|trans)\s*%\}", re.DOTALL
)
_PLURAL = re.compile(r"\{%\s*plural\s*%\}")
_SPOKEN = re.compile(r"""\{%-?\s*(?:translate|trans|hers)\s+(?:"([^"]*)"|'([^']*)')""")
_UNDERSCORE = re.compile(r"""_\(\s*(?:"([^"]*)"|'([^']*)')\s*\)""")
_TAG = re.compile(r"\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
_TOLD = frozenset({"alt", "aria-label", "aria-description", "placeholder", "title", "content", "label"})
_SILENT = frozenset({"script", "style", "svg", "code"})


class _Reader(HTMLParser):
    """Collects (line, text) of text nodes and told attributes."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.seen: list[tuple[int, str]] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent += tag in _SILENT
        unread = tag == "meta" and ("name", "description") not in attrs
        for name, value in attrs:
            if name in _TOLD and value and not unread:
                self.seen.append((self.getpos()[0], value))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        silent = self._silent
        self.handle_starttag(tag, attrs)
        self._silent = silent

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in _SILENT and self._silent > 0

    def handle_data(self, data: str) -> None:
        if not self._silent and data.strip():
            lead = len(data) - len(data.lstrip())
            self.seen.append((self.getpos()[0] + data.count("\n", 0, lead), data))


def texts_of_template(source: str) -> Iterator[tuple[int, str]]:
    """Yield (line, text) for everything a reader sees; values filled in at run time become “…”."""
    bare = _COMMENT.sub(_keep_lines, source)
    for found in _BLOCK.finditer(bare):
        for part in _PLURAL.split(found[1]):
            yield _line(bare, found.start()), _squeeze(_tags_out(part))
    rest = _BLOCK.sub(_keep_lines, bare)
    for pattern in (_SPOKEN, _UNDERSCORE):
        for found in pattern.finditer(rest):
            yield _line(rest, found.start()), found[1] or found[2] or ""
    reader = _Reader()
    reader.feed(_TAG.sub(lambda found: "\n" * found[0].count("\n") + "…", rest))
    reader.close()
    for line, text in reader.seen:
        if any(sign.isalpha() for sign in text):
            yield line, _squeeze(text)


def _keep_lines(found: re.Match[str]) -> str:
    return "\n" * found[0].count("\n")


def _tags_out(text: str) -> str:
    return re.sub(r"<[^>]+>", "", _TAG.sub("…", text))


def _squeeze(text: str) -> str:
    return " ".join(text.split())


def _line(source: str, place: int) -> int:
    return source.count("\n", 0, place) + 1
