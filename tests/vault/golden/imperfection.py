"""Entries of the room imperfection."""

from typing import Final

from tests.vault.golden.house import AT, ID, OTHER
from unguilt.core.codec import Entry
from unguilt.tools.imperfection.entries import (
    Answer,
    Ask,
    OwnThing,
    RoomierRule,
    Slide,
    SlideList,
    Trial,
    TrialsDue,
    Wording,
)

ENTRIES: Final[dict[str, Entry]] = {
    "trial.1.full": Trial(
        at=AT,
        offset=-300,
        thing="The cake for the sale",
        usual="Home-made, “with icing”",
        chosen="From the shop",
        expected="Somebody will say something.",
        feared=7,
        answer=Answer(at=AT, happened="The plate was empty.", came=1, meaning="They were hungry."),
    ),
    "trial.1.bare": Trial(at=AT, thing="Notes"),
    "trials_due.1.two": TrialsDue(
        asks=(Ask(trial=ID, thing="Notes", at=AT), Ask(trial=OTHER, thing="The cake", at=AT))
    ),
    "trials_due.1.bare": TrialsDue(),
    "slide.1.full": Slide(at=AT, offset=60, keys=("ironing", "inbox"), own=("The photo book",)),
    "slide.1.bare": Slide(at=AT),
    "slide_list.1.full": SlideList(
        own=(OwnThing(words="The photo book"), OwnThing(words="Socks", hidden=True)),
        hidden=("sport",),
        hidden_areas=("children",),
    ),
    "slide_list.1.bare": SlideList(),
    "roomier_rule.1.full": RoomierRule(
        at=AT,
        offset=60,
        old="Dinner is cooked.",
        wordings=(Wording(at=AT, words="Dinner may be bread."), Wording(at=AT, words="Bread is dinner.")),
        trial=OTHER,
    ),
    "roomier_rule.1.bare": RoomierRule(at=AT),
}
