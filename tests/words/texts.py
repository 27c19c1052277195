"""One text that a user reads, with where it stands; and what is stripped from it before a look."""

import re
from dataclasses import dataclass

INTENDED_USE = {
    "en": (
        "Unguilt supports everyday coping with guilt about work and family. "
        "It is not therapy, makes no diagnosis and treats no illness."
    ),
    "es": (
        "Unguilt ayuda a llevar en el día a día la culpa por el trabajo y la familia. "
        "No es terapia, no hace diagnósticos ni trata enfermedades."
    ),
}
"""The one sentence that says what Unguilt is for, word for word wherever it stands."""

_QUOTED = re.compile(r"“[^”]*”|«[^»]*»")
_FENCED = re.compile(r"^```.*?^```", re.DOTALL | re.MULTILINE)
_INLINE_CODE = re.compile(r"`[^`\n]*`")
_IMAGE = re.compile(r"!\[([^\]]*)\]\([^)]*\)")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_ADDRESS = re.compile(r"<?https?://\S+")
_MARKS = re.compile(r"^\s*(#+|[-*+]|\d+\.|>)\s+|[*_|]{1,3}", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """`unit` joins texts whose reading grade is taken together (one practice, one evidence file)."""

    path: str
    line: int
    lang: str
    text: str
    unit: str

    @property
    def where(self) -> str:
        """File and line, as an editor opens them."""
        return f"{self.path}:{self.line}"


def line_of(source: str, text: str) -> int:
    """Return the line on which `text` begins in its file, or 1 where its form differs there."""
    head = text.strip().splitlines()[0][:40] if text.strip() else ""
    place = source.find(head) if head else -1
    return source.count("\n", 0, place) + 1 if place >= 0 else 1


def without_quotes(text: str) -> str:
    """Return `text` with what stands in “…” or «…» taken out."""
    return _QUOTED.sub("“…”", text)


def plain(markdown: str) -> str:
    """Return Markdown as a reader sees it: no code, no addresses, no marks; lines stay in place."""
    text = _FENCED.sub(lambda found: "\n" * found[0].count("\n"), markdown)
    text = _ADDRESS.sub("", _LINK.sub(r"\1", _IMAGE.sub(r"\1", _INLINE_CODE.sub("…", text))))
    return _MARKS.sub("", text)
