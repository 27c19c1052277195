"""A tool: the room of one strategy, as the rest of the house sees it.

To add one, see CONTRIBUTING.md, "Add a tool in seven steps". A room's `tool.py` exports one `TOOL`;
everything else about it follows from the folder it lies in.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.urls import URLPattern

from unguilt.core.codec import Entry
from unguilt.core.method import STRATEGIES, Practice, Strategy, read_practices
from unguilt.kit.notes import Note, read_note
from unguilt.vault.door import OpenVault


@dataclass(frozen=True, slots=True, kw_only=True)
class TodayCard:
    """What a tool puts forward on Now. Texts are translated already; `link` is a URL name."""

    title: str
    body: str
    link: str
    action: str


def _nothing_more(_vault: OpenVault | None) -> Mapping[str, object]:
    return {}


def _nothing_today(_vault: OpenVault, _now: datetime) -> tuple[TodayCard, ...]:
    return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Tool:
    """One room.

    entries   kinds of entry it keeps
    golden    payloads of past versions with what they have to become: (kind, bytes, entry)
    urls      its own pages, beneath /tools/<slug>/
    today     cards for Now; reads a fixed number of records
    on_its_page  what its own `room.html` shows besides; the vault is None for a newcomer
    """

    strategy: Strategy
    folder: Path
    practices: tuple[Practice, ...]
    entries: tuple[type[Entry], ...] = ()
    golden: tuple[tuple[type[Entry], bytes, Entry], ...] = ()
    urls: tuple[URLPattern, ...] = ()
    today: Callable[[OpenVault, datetime], tuple[TodayCard, ...]] = _nothing_today
    on_its_page: Callable[[OpenVault | None], Mapping[str, object]] = _nothing_more

    @property
    def slug(self) -> str:
        """The room's name in URLs and data."""
        return self.strategy.slug

    def evidence(self, language: str) -> Note:
        """What the tool rests on, in her language if it was written, else in English."""
        return read_note(self.folder, "evidence", language)


def room(
    file: str,
    *,
    entries: tuple[type[Entry], ...] = (),
    golden: tuple[tuple[type[Entry], bytes, Entry], ...] = (),
    urls: tuple[URLPattern, ...] = (),
    today: Callable[[OpenVault, datetime], tuple[TodayCard, ...]] = _nothing_today,
    on_its_page: Callable[[OpenVault | None], Mapping[str, object]] = _nothing_more,
) -> Tool:
    """Make the tool of the room whose `tool.py` is `file`; its folder's name is the strategy's slug."""
    folder = Path(file).parent
    source = (folder / "practices.toml").read_text(encoding="utf-8")
    return Tool(
        strategy=STRATEGIES[folder.name],
        folder=folder,
        practices=read_practices(source, strategy=folder.name),
        entries=entries,
        golden=golden,
        urls=urls,
        today=today,
        on_its_page=on_its_page,
    )
