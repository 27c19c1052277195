"""A tool: the room of one strategy, as the rest of the house sees it.

To add one, see CONTRIBUTING.md, "Add a tool in seven steps". A room's `tool.py` exports one `TOOL`;
everything else about it follows from the folder it lies in.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from django.urls import URLPattern

from unguilt.core.codec import Entry
from unguilt.core.method import STRATEGIES, Practice, Strategy, read_practices
from unguilt.core.moments import Moment
from unguilt.exports.events import Event
from unguilt.kit.notes import Note, read_note
from unguilt.vault.door import OpenVault


@dataclass(frozen=True, slots=True, kw_only=True)
class Taps:
    """Buttons that note something at once: each sends `name` with its value to `href`, and `fields` with it."""

    href: str
    name: str
    choices: tuple[tuple[str, str], ...]
    fields: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomCard:
    """What a room puts forward on Now or beside an offer. Texts are translated already.

    `href` is a path of this house. A `standing` card has its place on Now every day; of the others, which
    are for today, at most two are shown. `taps` stand beside the link, in pairs of value and label.
    """

    title: str
    body: str
    href: str
    action: str
    standing: bool = False
    taps: Taps | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of a page that a room draws itself: its template, and what that needs."""

    template: str
    context: Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class LineScore:
    """What a line tells of a questionnaire, by its key: the total, and the answers behind it, where they are known."""

    instrument: str
    total: int
    answers: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of what she kept: when it was, and what it says (her words, or ours, translated).

    `score` is its number, where it tells one.
    """

    at: datetime
    text: str
    score: LineScore | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """What a room can give to a session page, newest first; she chooses from it, and nothing goes by itself."""

    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One of her own lines by which a week is a success; `countable` ones are told by how many times."""

    text: str
    countable: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Hooks:
    """Where a room takes part in the rest of the house. Each reads a fixed number of records.

    on_its_page       what its own `room.html` shows besides; the vault is None for a newcomer
    today             cards for Now; its single entries are read ahead, so reading them costs nothing
    at_moment         cards beside the offer for a moment, its single entries read ahead as well; never shown
                      when a crisis is heard
    in_picture        its parts of the picture
    for_session_page  sections for her therapist, of entries in [since, until)
    wins              for the look-back: what went a little well in [since, until), newest first
    measures          for the look-back: her own lines by which a week is a success
    events            what her calendar may show: all that lies ahead or comes again, and what was in the last 60 days
    live              keeps lifelike entries in the sample owner's vault, all of them before `now`
    """

    on_its_page: Callable[[OpenVault | None], Mapping[str, object]] = lambda _vault: {}
    today: Callable[[OpenVault, datetime], tuple[RoomCard, ...]] = lambda _vault, _now: ()
    at_moment: Callable[[OpenVault, Moment, datetime], tuple[RoomCard, ...]] = lambda _vault, _moment, _now: ()
    in_picture: Callable[[OpenVault], tuple[Part, ...]] = lambda _vault: ()
    for_session_page: Callable[[OpenVault, datetime, datetime], tuple[Section, ...]] = (
        lambda _vault, _since, _until: ()
    )
    wins: Callable[[OpenVault, datetime, datetime], tuple[Line, ...]] = lambda _vault, _since, _until: ()
    measures: Callable[[OpenVault], tuple[Measure, ...]] = lambda _vault: ()
    events: Callable[[OpenVault, datetime], tuple[Event, ...]] = lambda _vault, _now: ()
    live: Callable[[OpenVault, datetime], None] = lambda _vault, _now: None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tool:
    """One room.

    entries   kinds of entry it keeps
    singles   those of them of which a vault holds one at most
    urls      its own pages, beneath /tools/<slug>/; an address names an entry by `<kind>_id`
    hooks     where it takes part in other pages
    """

    strategy: Strategy
    folder: Path
    practices: tuple[Practice, ...]
    entries: tuple[type[Entry], ...] = ()
    singles: tuple[type[Entry], ...] = ()
    urls: tuple[URLPattern, ...] = ()
    hooks: Hooks = Hooks()

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
    singles: tuple[type[Entry], ...] = (),
    urls: tuple[URLPattern, ...] = (),
    hooks: Hooks = Hooks(),
) -> Tool:
    """Make the tool of the room whose `tool.py` is `file`; its folder's name is the strategy's slug."""
    folder = Path(file).parent
    source = (folder / "practices.toml").read_text(encoding="utf-8")
    return Tool(
        strategy=STRATEGIES[folder.name],
        folder=folder,
        practices=read_practices(source, strategy=folder.name),
        entries=(*entries, *singles),
        singles=singles,
        urls=urls,
        hooks=hooks,
    )
