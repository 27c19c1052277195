"""What the room's data says in the language of the page."""

from django.utils.translation import gettext

from unguilt.tools.advocacy.entries import NO, PART, YES, Ask, Pattern
from unguilt.tools.advocacy.laws import laws
from unguilt.tools.advocacy.patterns import SENTENCES
from unguilt.tools.advocacy.topics import Topic


def pattern_in_words(pattern: Pattern | None) -> str:
    """Return what her pattern says, or ""."""
    if pattern is None:
        return ""
    return gettext(SENTENCES[pattern.what]) % {"count": pattern.count, "of": pattern.of}


def law_name(topic: Topic, country: str) -> str:
    """Return the name of the law that speaks to an ask in a country, or "" where none is known."""
    found = (law.name for each in topic.laws for law in laws(country, each))
    return next(found, "") if country else ""


def ask_in_words(ask: Ask) -> str:
    """Return one line of an ask: what, to whom, and what came."""
    came = {
        YES: gettext("The answer: yes"),
        PART: gettext("The answer: in part"),
        NO: gettext("The answer: no"),
    }
    parts = (ask.what, ask.to, came.get(ask.answer, ""), ask.told)
    return " · ".join(part for part in parts if part)
