"""Questions to ask a therapist, by what she is concerned about. Pure."""

from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from unguilt.core.words import mark as _


@dataclass(frozen=True, slots=True, kw_only=True)
class Concern:
    """One group of questions: its name, and its questions by key."""

    key: str
    name: str
    questions: tuple[tuple[str, str], ...]


CONCERNS: Final = (
    Concern(
        key="identity",
        name=_("Who I am"),
        questions=(
            ("family", _("Have you worked with families like mine?")),
            ("racism", _("What do you know about racism, and about what it does to people?")),
            ("queer", _("How do you work with queer and trans people and their families?")),
            ("working", _("Do you work with parents who have a job, and know that kind of guilt?")),
        ),
    ),
    Concern(
        key="faith",
        name=_("Faith"),
        questions=(
            ("faith", _("My faith matters to me. How could it have a place here?")),
            ("no_faith", _("I want to leave faith out of this. Is that all right with you?")),
            ("rules", _("Do you know the rules that my family or my community lives by?")),
        ),
    ),
    Concern(
        key="language",
        name=_("Language and ways to talk"),
        questions=(
            ("language", _("Can we speak my first language, or have an interpreter I do not know?")),
            ("writing", _("May I write things down when I cannot say them?")),
            ("remote", _("Can we talk by video or phone?")),
        ),
    ),
    Concern(
        key="cost",
        name=_("Money and time"),
        questions=(
            ("price", _("What does one hour cost, and who pays which part?")),
            ("lower", _("Do you have a lower fee?")),
            ("times", _("Which times do you have, and can they change with my shifts?")),
            ("cancel", _("What if a child is ill and I have to cancel late?")),
            ("child", _("May a child be in the room, if there is no other way?")),
        ),
    ),
    Concern(
        key="method",
        name=_("How you work"),
        questions=(
            ("method", _("How do you work, and what would we do in an hour?")),
            ("helps", _("How would we notice that it helps?")),
            ("training", _("What is your training, and on which register are you?")),
            ("private", _("What stays between us, and what would you have to report?")),
            ("hard_hour", _("Whom can I reach in a very hard hour, between our talks?")),
        ),
    ),
)

QUESTIONS: Final = MappingProxyType({key: text for each in CONCERNS for key, text in each.questions})
"""Every question by its key, in the order of the page."""


def in_order(picked: tuple[str, ...]) -> tuple[str, ...]:
    """Return the picked questions in the order of the page; keys that are not known any more are left out."""
    return tuple(text for key, text in QUESTIONS.items() if key in picked)
