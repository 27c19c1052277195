"""Our own short questions, over the last two weeks, answered 0 to 3. They are ours and not validated."""

from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from unguilt.core.words import mark as _

OWN: Final = "own"
"""Under which their answers are kept, beside those of instruments."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question: the sign it belongs to, and what she reads."""

    key: str
    sign: str
    text: str


QUESTIONS: Final = MappingProxyType(
    {
        each.key: each
        for each in (
            Question(
                key="a1",
                sign="anxiety",
                text=_("Worry about failing at work or at home took over parts of my day."),
            ),
            Question(
                key="a2",
                sign="anxiety",
                text=_("I could not switch the worry off, even when things were fine."),
            ),
            Question(key="b1", sign="burnout", text=_("I was worn out, in body and in feelings.")),
            Question(key="b2", sign="burnout", text=_("Rest or a day off did not bring me back.")),
            Question(
                key="b3",
                sign="burnout",
                text=_("I was fed up with a child I care for, or felt far away from them."),
            ),
            Question(
                key="c1",
                sign="relationships",
                text=_("I was short or harsh with people I love or work with."),
            ),
            Question(
                key="c2", sign="relationships", text=_("I kept away from people so as not to fail them.")
            ),
            Question(key="c3", sign="relationships", text=_("The same fight came back.")),
            Question(key="d1", sign="self_worth", text=_("I felt that I am not enough.")),
            Question(key="d2", sign="self_worth", text=_("I could not see anything I do well.")),
        )
    }
)

ANSWERS: Final = (
    _("on no day"),
    _("on some days"),
    _("on more than half the days"),
    _("nearly every day"),
)
"""What 0 to 3 say."""


def of_sign(sign: str) -> tuple[Question, ...]:
    """Return the questions of a sign."""
    return tuple(each for each in QUESTIONS.values() if each.sign == sign)
