"""What an instrument is: its questions word for word, its codes, its licence, how its total is read."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from types import MappingProxyType
from typing import Final

from unguilt.core.words import mark as _

BANDS: Final = MappingProxyType(
    {
        "minimal": _("few or no signs"),
        "mild": _("mild signs"),
        "moderate": _("moderate signs"),
        "moderately_severe": _("moderate to strong signs"),
        "severe": _("strong signs"),
        "below": _("below the usual line for a closer look"),
        "raised": _("above the usual line for a closer look"),
        "at_risk": _("in the range where people are at risk"),
        "high": _("high"),
        "very_low": _("very low"),
        "low": _("low"),
        "usual": _("in the range most people are in"),
        "not_low": _("not low"),
    }
)
"""What a total is called; never the name of an illness."""

ABOUTS: Final = MappingProxyType(
    {
        "anxiety": _("worry and anxiety"),
        "burnout": _("being worn out"),
        "self_worth": _("self-worth"),
        "depression": _("low mood"),
        "stress": _("stress"),
        "well_being": _("well-being"),
    }
)
"""What an instrument asks about."""

LANGUAGE: Final = "en"
"""The language that stands in where an instrument was not given in hers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a part of the data comes from."""

    of: str
    address: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """Totals from `start` on are called BANDS[key]; `level` is what a total alone calls for, 0 to 3."""

    start: int
    key: str
    level: int = 0

    @property
    def label(self) -> str:
        """Its name, English source text."""
        return BANDS[self.key]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """The answers of a question: their values and, where there are any, their LOINC codes, in order."""

    key: str
    values: tuple[int, ...]
    loinc: tuple[str, ...] = ()

    def code(self, value: int) -> str:
        """Return the LOINC code of an answer, or ""."""
        return self.loinc[self.values.index(value)] if self.loinc else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One question; `counts` says whether its answer is part of the total."""

    key: str
    scale: Scale
    loinc: str = ""
    counts: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """The words of one language, as printed: what stands above, each question, the answers of each scale."""

    stem: str
    items: Mapping[str, str]
    answers: Mapping[str, tuple[str, ...]]

    @property
    def checksum(self) -> str:
        """SHA-256 of every word in order, hexadecimal."""
        lines = [self.stem]
        lines += [f"{key}: {text}" for key, text in self.items.items()]
        lines += [f"{key}: {' | '.join(texts)}" for key, texts in self.answers.items()]
        return sha256("\n".join(lines).encode()).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Instrument:
    """One instrument. Without items it is for totals only: its wording is not ours to show.

    version      of this data; stands in every result
    about        key of ABOUTS
    lowest/highest  of its total
    missing      answers that may be missing: the mean of the others stands in, and the total is approximate
    change       points from which a change is more than ordinary ups and downs; None = not known
    retest_days  least days between two times
    better       which way is better: "lower" or "higher"
    dark         key of the question about being better off dead or hurting oneself, or ""
    asks_dark    its total has to be asked about such a question as well
    leads_to     key of the longer instrument that its total leads to from `leads_from` on, or ""
    loinc        codes of the panel and of its total, "" where LOINC has none
    """

    key: str
    name: str
    version: str
    licence: str
    author: str
    about: str
    lowest: int
    highest: int
    retest_days: int
    missing: int = 0
    change: int | None = None
    better: str = "lower"
    dark: str = ""
    asks_dark: bool = False
    leads_to: str = ""
    leads_from: int = 0
    loinc: str = ""
    total_loinc: str = ""
    sources: tuple[Source, ...] = ()
    bands: tuple[Band, ...] = ()
    scales: tuple[Scale, ...] = ()
    items: tuple[Item, ...] = ()
    wordings: Mapping[str, Wording] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def counted(self) -> tuple[Item, ...]:
        """The questions that make the total."""
        return tuple(item for item in self.items if item.counts)

    def item(self, key: str) -> Item:
        """Return a question by its key. Raises KeyError."""
        for item in self.items:
            if item.key == key:
                return item
        raise KeyError(key)

    def wording(self, language: str) -> Wording:
        """Return its words in a language, in English where it was not given in that one, else in what it has."""
        known = self.wordings
        return known.get(language) or known.get(LANGUAGE) or next(iter(known.values()))

    def language(self, language: str) -> str:
        """Return the language in which `wording` speaks."""
        return language if language in self.wordings else next(iter({LANGUAGE: 0} | dict(self.wordings)))

    def band(self, total: int) -> Band | None:
        """Return the band a total lies in, None where the instrument has no bands."""
        return next((band for band in reversed(self.bands) if total >= band.start), None)
