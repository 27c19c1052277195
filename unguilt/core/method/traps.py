"""The thirteen thinking traps (cognitive distortions), and the two answers that are no trap at all.

The list is Burns' ten with jumping to conclusions and magnification split, and comparing added
(Sharma et al. 2023); definitions and examples are our own. A thought may also be *fair* (something
was done that needs mending) or *unfair* (the situation is wrong, not the thought).
"""

from dataclasses import dataclass
from types import MappingProxyType

from unguilt.core.words import mark as _


@dataclass(frozen=True, slots=True, kw_only=True)
class Trap:
    """A way of thinking that makes guilt heavier than the facts do.

    `line` says what it is, `example` how it sounds, `question` what to ask back.
    """

    key: str
    name: str
    line: str
    example: str
    question: str


_ALL = (
    Trap(
        key="all_or_nothing",
        name=_("All or nothing"),
        line=_("There are only two marks: perfect and failed."),
        example=_("“I missed the play, so I’m a bad {mother}.”"),
        question=_("What would seventy per cent look like?"),
    ),
    Trap(
        key="overgeneralising",
        name=_("Always and never"),
        line=_("One event turns into a rule about every day."),
        example=_("“I never show up for her.”"),
        question=_("When did I show up this month?"),
    ),
    Trap(
        key="mental_filter",
        name=_("One dark detail"),
        line=_("A single bad minute colours the whole picture."),
        example=_("“He cried at the gate, so the weekend was ruined.”"),
        question=_("What else happened that day?"),
    ),
    Trap(
        key="discounting_positive",
        name=_("The good doesn’t count"),
        line=_("What went well is argued away."),
        example=_("“Bedtime doesn’t count, anyone can read a story.”"),
        question=_("Would I say that to a friend who did it?"),
    ),
    Trap(
        key="mind_reading",
        name=_("Reading minds"),
        line=_("Being sure what others think without having asked."),
        example=_("“The teacher thinks I don’t care.”"),
        question=_("What did they really say?"),
    ),
    Trap(
        key="fortune_telling",
        name=_("Telling the future"),
        line=_("Being sure how it will end."),
        example=_("“She will remember this all her life.”"),
        question=_("What are three other ways it could go?"),
    ),
    Trap(
        key="catastrophising",
        name=_("The worst case"),
        line=_("The worst ending is treated as the likely one."),
        example=_("“I’ll lose the job, and then the flat.”"),
        question=_("How likely is it, and what would I do then?"),
    ),
    Trap(
        key="minimising",
        name=_("Making yourself small"),
        line=_("Your own effort shrinks, everyone else’s grows."),
        example=_("“All I did was keep things going.”"),
        question=_("How would this day read as a job advert?"),
    ),
    Trap(
        key="emotional_reasoning",
        name=_("It feels true"),
        line=_("A feeling is taken as proof."),
        example=_("“I feel guilty, so I must have done wrong.”"),
        question=_("Did I break a value of mine, or an impossible rule?"),
    ),
    Trap(
        key="should",
        name=_("A rule without room"),
        line=_("A “should” that knows no tired days."),
        example=_("“A {mother} should always be patient.”"),
        question=_("Whose rule is it? Would I hand it to my child?"),
    ),
    Trap(
        key="labelling",
        name=_("A name instead of an act"),
        line=_("What you did becomes what you are."),
        example=_("“I’m a terrible {mother}.”"),
        question=_("What did I do, in one verb?"),
    ),
    Trap(
        key="personalising",
        name=_("All of it is me"),
        line=_("A thing with many causes is given a single one: you."),
        example=_("“Her cold is my fault, I sent her in.”"),
        question=_("Who and what else had a part in it?"),
    ),
    Trap(
        key="comparing",
        name=_("Their shop window"),
        line=_("Their best side is held against all of your sides."),
        example=_("“Everyone else manages.”"),
        question=_("What don’t I get to see?"),
    ),
)

TRAPS = MappingProxyType({each.key: each for each in _ALL})

FAIR = Trap(
    key="fair",
    name=_("This thought is fair"),
    line=_("Something happened that you want to mend. That calls for repair, not for arguing."),
    example=_("“I shouted, and she was scared.”"),
    question=_("What would put it right, in one small act?"),
)
UNFAIR = Trap(
    key="unfair",
    name=_("The situation is unfair"),
    line=_("The thought is right: this is not as it ought to be, and it is not yours to think away."),
    example=_("“He gets praised for what I get blamed for.”"),
    question=_("Who could help to change it, or carry it with you?"),
)
