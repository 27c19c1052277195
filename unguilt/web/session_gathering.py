"""Gathering what a page for a session could hold: from her moments, from what is believed, from every room."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Final

from django.utils.formats import date_format, number_format
from django.utils.translation import gettext, ngettext

from unguilt.core.method import PRESSURES, STRATEGIES, WHOSE
from unguilt.core.moments import Moment
from unguilt.core.pictures import easing, short_text
from unguilt.core.session import Counts, Days, SheetPart, Told, counted, part_of
from unguilt.core.suggesting import Effect
from unguilt.kit.preferences import preferences_of
from unguilt.kit.tool import Line, Section
from unguilt.toolbox import TOOLS
from unguilt.vault.door import OpenVault
from unguilt.web.believing import effects_for
from unguilt.web.keeping import summary_of
from unguilt.web.sentences import in_words
from unguilt.web.session_scores import ANSWERS, answers_behind, part_key

LOOKED_THROUGH: Final = 1_000
"""Newest moments that can come onto a page; where there are more, the count says so."""

_FIRST_ROOM: Final = "therapy"
"""Its sections come first: signs, scores, homework and questions are what a session is about."""


def offered(vault: OpenVault, days: Days) -> tuple[SheetPart, ...]:
    """Return everything of these days that she may choose from, part by part; each room reads its own."""
    newest = vault.latest(Moment, LOOKED_THROUGH).entries
    moments = tuple(each for each in newest if days.since <= each.at < days.until)
    more = len(newest) == LOOKED_THROUGH and newest[-1].at >= days.since
    of_rooms = tuple(_of_rooms(vault, days))
    parts = (
        part_of("moments", gettext("Moments, counted"), _counts(counted(moments), more=more)),
        part_of("words", gettext("Moments in my words"), _in_her_words(moments, days)),
        part_of("eased", gettext("What eased it, over all my moments"), _eased(vault)),
        *(part_of(key, section.title, _dated(section.lines, days)) for key, section in of_rooms),
        part_of(
            ANSWERS,
            gettext("Answers to questionnaires, in the order of their questions"),
            _dated((line for _key, section in of_rooms for line in answers_behind(section)), days),
        ),
    )
    return tuple(part for part in parts if part.lines)


def day_in_words(at: datetime, days: Days) -> str:
    """Return a day of hers as it stands before a line; with its year where that is not the last day’s."""
    day = days.local(at)
    return date_format(day, "MONTH_DAY_FORMAT" if day.year == days.last.year else "DATE_FORMAT")


def _counts(counts: Counts, *, more: bool) -> Iterator[Told]:
    if not counts.moments:
        return
    told = ngettext("%(n)s moment in these days", "%(n)s moments in these days", counts.moments)
    said = told % {"n": number_format(counts.moments)}
    yield None, "", gettext("%(said)s, or more") % {"said": said} if more else said
    if counts.weights is not None:
        heavy = gettext("Weight, 0 to 10: lightest %(low)s, middle %(middle)s, heaviest %(high)s")
        weights = counts.weights
        yield None, "", heavy % {"low": weights.low, "middle": weights.middle, "high": weights.high}
    fed = [(PRESSURES[key].chip, n) for key, n in counts.pressures if key in PRESSURES]
    if fed:
        yield None, "", gettext("What fed it: %(list)s") % {"list": _listed(fed)}
    whose = [(WHOSE[key].label, n) for key, n in counts.whose if key in WHOSE]
    if whose:
        yield None, "", gettext("Whose it was: %(list)s") % {"list": _listed(whose)}


def _listed(counts: Iterable[tuple[str, int]]) -> str:
    return " · ".join(f"{gettext(label)} ({number_format(count)})" for label, count in counts)


def _in_her_words(moments: Iterable[Moment], days: Days) -> Iterator[Told]:
    for moment in moments:
        if moment.words:
            said = " · ".join([f"“{moment.words}”", *_weights(moment)])
            yield moment.at, day_in_words(moment.at, days), said


def _weights(moment: Moment) -> Iterator[str]:
    after = next((done.after for done in reversed(moment.done) if done.after is not None), moment.later)
    if moment.weight is None:
        return
    if after is None:
        yield gettext("weight %(weight)s") % {"weight": moment.weight}
    else:
        yield gettext("weight %(weight)s, later %(after)s") % {"weight": moment.weight, "after": after}


def _eased(vault: OpenVault) -> Iterator[Told]:
    """Say of each tool she has tried what may be said of it, in the same few words as her picture does."""
    preferences = preferences_of(vault)
    summary = summary_of(vault)
    if not summary.moments:
        return
    known = easing(effects_for(vault, preferences), summary.practised, preferences.silenced)
    for effect in known.tried:
        yield None, "", _effect(effect)


def _effect(effect: Effect) -> str:
    name = gettext(STRATEGIES[effect.strategy].name)
    short = in_words(short_text(effect))
    if effect.state != "helps":
        return f"{name}: {short}"
    span = ngettext(
        "%(tool)s: %(short)s than by time alone, most likely %(low)s to %(high)s (%(n)s rated moment)",
        "%(tool)s: %(short)s than by time alone, most likely %(low)s to %(high)s (%(n)s rated moments)",
        effect.n,
    )
    low, high = (number_format(round(edge, 1)) for edge in (effect.low, effect.high))
    return span % {"tool": name, "short": short, "low": low, "high": high, "n": number_format(effect.n)}


def _of_rooms(vault: OpenVault, days: Days) -> Iterator[tuple[str, Section]]:
    rooms = sorted(TOOLS.values(), key=lambda tool: tool.slug != _FIRST_ROOM)
    for tool in rooms:
        for section in tool.hooks.for_session_page(vault, days.since, days.until):
            yield part_key(tool.slug, section), section


def _dated(lines: Iterable[Line], days: Days) -> Iterator[Told]:
    newest_first = sorted(lines, key=lambda line: line.at, reverse=True)
    return ((line.at, day_in_words(line.at, days), line.text) for line in newest_first)
