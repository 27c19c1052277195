"""Where a page of a list begins."""

from typing import Final

from unguilt.vault.door import LAST
from unguilt.vault.request import Request

PAGE_SIZE: Final = 20


def place(request: Request) -> int:
    """Return the place that `?before=` names, or the end for whatever is no place."""
    text = request.GET.get("before", "")
    return min(int(text), LAST) if text.isdecimal() and len(text) <= len(str(LAST)) else LAST
