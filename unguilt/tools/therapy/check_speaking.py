"""What a result says, in words: per sign, per score, per level. Never the name of an illness, never “no risk”."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.utils.formats import date_format
from django.utils.translation import gettext, ngettext

from unguilt.core.method import SIGNS
from unguilt.core.screening import ABOUTS, CONSIDER, CRISIS, DEPRESSION, NOTHING, RECOMMEND, SOON, Instrument
from unguilt.core.words import mark as _
from unguilt.tools.therapy.check_entries import CheckResult, OwnTotal
from unguilt.tools.therapy.check_reading import ScoreSaid, SignSaid, signs_said

_NAME_OF_LOW_MOOD: Final = _("Low mood beneath it")

_ADVICE: Final = {
    NOTHING: _("Nothing here asks for more than you do already."),
    CONSIDER: _("Therapy could help. How to start stands in this room, for when you want it."),
    RECOMMEND: _("A talk with a professional within two weeks is what I recommend."),
    SOON: _("Please talk with a doctor, a therapist or a line within days."),
}
_IN_A_LINE: Final = {**_ADVICE, CONSIDER: _("Therapy could help.")}
"""The same where somebody reads it outside of this room, like on a page for a session."""
_THIS_WEEK: Final = _("Please talk with a doctor, a therapist or a line this week.")
_OPEN: Final = _("You left this open. That is fine.")

_WHOLE: Final = {
    NOTHING: _(
        "Nothing here asks for more right now. Talking with someone trained is still one tap away: "
        "nobody needs to reach a breaking point first."
    ),
    CONSIDER: _("Therapy could help with what you answered. There is no hurry, and the start can be small."),
    RECOMMEND: _(
        "I recommend a talk with a professional within two weeks: a family doctor, a therapist, a counselor."
    ),
    SOON: _(
        "Please talk with a professional within days: your doctor, a therapist, or a line. You need not "
        "carry this alone."
    ),
}
_WHOLE_THIS_WEEK: Final = _(
    "Please talk with a doctor or a therapist this week. What you answered weighs a lot, and there is help for it."
)
_POINTED: Final = _(
    "Your first answers here lead to more questions, and those stayed open. You can answer them another time, "
    "or talk them over with a doctor or a therapist."
)
_WHOLE_POINTED: Final = _(
    "Some of your first answers lead to more questions, and those stayed open. A talk with a doctor or a "
    "therapist could help you look at them."
)
_WHOLE_PARTLY: Final = _(
    "What you answered asks for no more right now. Some of it stayed open, so this does not say everything. "
    "Talking with someone trained is one tap away."
)
_WHOLE_OPEN: Final = _("You left most of it open, so there is little to say. That is fine.")


@dataclass(frozen=True, slots=True, kw_only=True)
class SignInWords:
    """One sign: its name, what to do, and a line where the earlier advice stays."""

    key: str
    level: int | None
    name: str
    advice: str
    slow: bool


def sign_in_words(said: SignSaid, *, this_week: bool) -> SignInWords:
    """Say one sign."""
    name = SIGNS[said.key].name if said.key in SIGNS else _NAME_OF_LOW_MOOD
    advice = _OPEN if said.level is None else _ADVICE[said.level]
    if said.pointed:
        advice = _POINTED
    if said.key == DEPRESSION and said.level == SOON and this_week:
        advice = _THIS_WEEK
    return SignInWords(
        key=said.key,
        level=said.level,
        name=gettext(name),
        advice=gettext(advice),
        slow=said.slow,
    )


def whole_in_words(level: int | None, *, this_week: bool, signs: Sequence[SignSaid] = ()) -> str:
    """Say what the highest level asks for; where that is nothing, what stayed open in `signs` is said too."""
    if not level and any(each.pointed for each in signs):
        return gettext(_WHOLE_POINTED)
    if level == NOTHING and any(each.level is None for each in signs):
        return gettext(_WHOLE_PARTLY)
    if level is None:
        return gettext(_WHOLE_OPEN)
    return gettext(_WHOLE_THIS_WEEK if level == SOON and this_week else _WHOLE[level])


def score_in_words(said: ScoreSaid) -> str:
    """Say a score with its band: a screening answer, not a diagnosis."""
    return total_in_words(said.instrument, said.total, approximate=said.approximate)


def total_in_words(instrument: Instrument, total: int, *, approximate: bool = False) -> str:
    """Say a total: its name, number, span and band."""
    band = instrument.band(total)
    about = gettext(ABOUTS[instrument.about])
    facts = {"name": instrument.name, "total": total, "highest": instrument.highest, "about": about}
    if approximate:
        said = gettext("%(name)s, %(about)s: about %(total)d of %(highest)d") % facts
    else:
        said = gettext("%(name)s, %(about)s: %(total)d of %(highest)d") % facts
    return f"{said}, {gettext(band.label)}." if band else f"{said}."


def change_in_words(said: ScoreSaid) -> str:
    """Say what changed since the score before, "" when there was none or nobody knows what a change means."""
    change, since = said.change, said.since
    if change is None or since is None or change.direction == "unknown":
        return ""
    points, facts = abs(change.points), {"day": date_format(since, "DATE_FORMAT")}
    if change.points == 0:
        return gettext("The same as on %(day)s.") % facts
    if change.points < 0:
        moved = ngettext("%(n)d point lower than on %(day)s", "%(n)d points lower than on %(day)s", points)
    else:
        moved = ngettext("%(n)d point higher than on %(day)s", "%(n)d points higher than on %(day)s", points)
    sentence = moved % {**facts, "n": points}
    if change.direction == "within":
        weighed = gettext("within ordinary ups and downs.")
    else:
        weighed = gettext("more than ordinary ups and downs.")
    return f"{sentence}: {weighed}"


def result_in_a_line(result: CheckResult, level: int | None) -> str:
    """Say a result in a list: what its highest level asks for."""
    if result.crisis >= CRISIS:
        return gettext("A very dark time. People first.")
    if result.only:
        return ""
    signs = signs_said(result)
    if not level and (any(each.pointed for each in signs) or any(each.level is None for each in signs)):
        return whole_in_words(level, this_week=False, signs=signs)
    return gettext(_OPEN if level is None else _IN_A_LINE[level])


def own_total_in_words(total: OwnTotal, instrument: Instrument | None) -> str:
    """Say a total that she entered; the questionnaire may be gone from the host's folder."""
    if instrument is None:
        return f"{total.instrument}: {total.total}"
    return total_in_words(instrument, total.total)


def day_in_words(at: datetime) -> str:
    """Say a day as her language writes it."""
    return date_format(at, "DATE_FORMAT")
