"""What may be said of trials, days and rules, as sentences in her language."""

from django.utils.formats import number_format
from django.utils.translation import gettext

from unguilt.kit.two_numbers import Reading
from unguilt.tools.imperfection.entries import RoomierRule, Slide, Trial
from unguilt.tools.imperfection.things import THINGS


def reading_in_words(reading: Reading) -> str:
    """Say how what came lies to what was feared, and no more than the numbers hold."""
    facts = {
        "of": reading.of,
        "lighter": reading.lighter,
        "worse": reading.heavier,
        "same": reading.same,
        "points": number_format(round(abs(reading.points), 1), decimal_pos=1),
    }
    sentences = {
        "early": gettext("Too early to say."),
        "lighter": gettext(
            "In %(lighter)d of %(of)d, it went lighter than you feared. "
            "Taken together, %(points)s points lighter on average."
        ),
        "heavier": gettext(
            "In %(worse)d of %(of)d, it went worse than you feared. "
            "Taken together, %(points)s points worse on average."
        ),
        "same": gettext("In %(same)d of %(of)d, it came as you feared."),
        "mixed": gettext(
            "It went both ways. Of %(of)d: lighter in %(lighter)d, worse in %(worse)d, as feared in %(same)d."
        ),
    }
    return sentences[reading.said] % facts


def numbers_in_words(trial: Trial) -> str:
    """Say both numbers of a trial, as far as there are any."""
    came = trial.answer.came if trial.answer else None
    if trial.feared is not None and came is not None:
        return gettext("Feared: %(feared)d. Came: %(came)d.") % {"feared": trial.feared, "came": came}
    if trial.feared is not None:
        return gettext("Feared: %(feared)d.") % {"feared": trial.feared}
    return gettext("Came: %(came)d.") % {"came": came} if came is not None else ""


def trial_in_words(trial: Trial) -> str:
    """Tell a whole trial in a line or two, her words in quotes."""
    answer = trial.answer
    parts = [
        _quoted(trial.thing),
        gettext("Expected: %(words)s") % {"words": _quoted(trial.expected)} if trial.expected else "",
        gettext("Happened: %(words)s") % {"words": _quoted(answer.happened)}
        if answer and answer.happened
        else "",
        numbers_in_words(trial),
    ]
    return " · ".join(part for part in parts if part)


def rule_in_words(rule: RoomierRule) -> str:
    """Tell a rule as it was and as it is now."""
    return f"{_quoted(rule.old)} → {_quoted(rule.new)}" if rule.old else _quoted(rule.new)


def things_in_words(slide: Slide) -> list[str]:
    """Return what slides on a day, ours translated; a key that is gone from the list is passed over."""
    return [gettext(THINGS[key]) for key in slide.keys if key in THINGS] + list(slide.own)


def _quoted(words: str) -> str:
    return f"“{words}”"
