"""Sixty lines to begin a page from, in six groups. Our own; no answer is the right one. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from unguilt.core.words import mark as _


@dataclass(frozen=True, slots=True, kw_only=True)
class Prompt:
    """One line; `key` stands in kept pages for ever."""

    key: str
    group: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PromptGroup:
    """Ten prompts of a kind."""

    key: str
    name: str
    texts: Mapping[str, str]


_GROUPS: Final = (
    PromptGroup(
        key="here",
        name=_("What is here"),
        texts={
            "sounds": _("What can you hear right now, and what does it remind you of?"),
            "body_says": _("If your shoulders could speak, what would they say about this day?"),
            "weather": _("What is the weather in you at this moment?"),
            "one_picture": _("One picture from today that stayed with you. Describe it like a photograph."),
            "smallest": _("What was the smallest thing that went right since you last slept?"),
            "tired_of": _("What are you tired of, by name?"),
            "hands_did": _("What did your hands do today, from the first thing to the last?"),
            "said_nothing": _("Where did you say nothing today, and what was in the silence?"),
            "between": _("What happened in the minutes between two things?"),
            "enough_of_today": _("What of today is done, and can be left alone now?"),
        },
    ),
    PromptGroup(
        key="guilt",
        name=_("Looking at the guilt"),
        texts={
            "it_says": _("Let the guilt finish its sentence. What does it say, word for word?"),
            "whose_voice": _("Whose voice does the guilt borrow today?"),
            "first_time": _("When did you first feel this kind of guilt? What was going on then?"),
            "protects": _("What is this guilt trying to look after?"),
            "rule_behind": _("Which rule stands behind it, and who wrote it?"),
            "mine_not_mine": _("Draw a line down the page: what of this is yours, and what is not?"),
            "if_gone": _("If the guilt were gone for one hour, what would you do with that hour?"),
            "size_of_it": _("How big is it really: a pebble, a bag, a house? What is inside?"),
            "fair_part": _("Is there one part of it that is fair? What would put that part right?"),
            "unfair_part": _("Which part of it is unfair, and to whom would you say so if you could?"),
        },
    ),
    PromptGroup(
        key="kind",
        name=_("A kinder voice"),
        texts={
            "to_a_friend": _("A friend had your day. What do you write to them?"),
            "old_you": _("What would you at eighty want to tell you now?"),
            "younger_you": _("What would you at twelve admire about you now?"),
            "said_to_me": _("The kindest thing anyone said to you this month."),
            "good_enough": _("What did you do in a good-enough way, and what came of it?"),
            "hard_because": _("“This is hard because …” Go on for as long as it is true."),
            "allowed": _("Write yourself a permit. What are you allowed from now on?"),
            "stop_proving": _("What could you stop proving, and to whom?"),
            "what_you_carry": _("List what you carried today, also what nobody saw."),
            "rest_words": _("What does rest look like on a day like this one?"),
        },
    ),
    PromptGroup(
        key="people",
        name=_("People you love"),
        texts={
            "laugh": _("When did you last laugh together with someone? What set it off?"),
            "seen": _("What did someone small or young show you that you would have missed?"),
            "missed_you": _("Whom do you miss, and what would you tell them first?"),
            "ask_for": _("What would you like to ask someone for, if asking cost nothing?"),
            "thanks": _("Someone who made a day lighter. What exactly did they do?"),
            "repair": _("A rough moment with someone you love. How did it mend, or how could it?"),
            "alike": _("What did you get from the people who raised you that you want to keep?"),
            "unlike": _("What do you do differently from those who raised you, on purpose?"),
            "your_place": _("With whom can you be silent? What is that like?"),
            "other_mothers": _("Who else knows this guilt? What do you suspect they never say aloud?"),
        },
    ),
    PromptGroup(
        key="work",
        name=_("Work and rules"),
        texts={
            "gives": _("What does your work give you besides money?"),
            "money_means": _("What does the money you earn make possible? Name real things."),
            "proud_of": _("Something at work that you did well and nobody noticed."),
            "cost": _("What did work cost you this week that it had no right to?"),
            "line": _("Where does work end for you? Where would you like it to end?"),
            "a_no": _("A no that you did not say. How would it have sounded?"),
            "a_yes": _("A yes that you would give again at once."),
            "boss_for_a_day": _("If you made the rules for a month, what would change first for {mothers}?"),
            "two_worlds": _("What do you bring from one of your worlds into the other?"),
            "measured_by": _("By what are you measured, and by what would you measure?"),
        },
    ),
    PromptGroup(
        key="ahead",
        name=_("Small and ahead"),
        texts={
            "one_hour": _("An hour that belongs to you: where, when, with what?"),
            "put_down": _("What could you put down this week without anyone falling?"),
            "small_step": _("One step so small that it fits into five minutes. What comes before it?"),
            "looking_forward": _("What are you looking forward to, even a little?"),
            "let_go": _("What are you letting go of, though nobody gave you leave?"),
            "season": _("Which season of life is this? What is it good for?"),
            "ordinary_day": _("Describe an ordinary day that you would gladly live again."),
            "in_a_year": _("It is a year from now. What do you hope you no longer explain to anyone?"),
            "keep_this": _("What of these weeks do you want to remember in ten years?"),
            "next_kind_thing": _("What is the next kind thing you could do for yourself?"),
        },
    ),
)

GROUPS: Final = MappingProxyType({group.key: group for group in _GROUPS})
PROMPTS: Final = MappingProxyType(
    {
        key: Prompt(key=key, group=group.key, text=text)
        for group in _GROUPS
        for key, text in group.texts.items()
    }
)
