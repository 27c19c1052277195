"""Rules that many were handed without being asked: to cross out, or to pass over. English source."""

from typing import Final

from unguilt.core.words import mark as _

INHERITED: Final = (
    _("A good {mother} is always patient."),
    _("A good {mother} is always there."),
    _("Asking for help means I cannot do it."),
    _("Work as if there were no children, and care as if there were no work."),
    _("A tidy home shows a tidy life."),
    _("Rest comes when everything is done."),
    _("If I do not do it myself, it is not done right."),
    _("My child’s mood is my report card."),
    _("A promotion is what counts as getting on."),
    _("Earning less means my work counts less."),
    _("Home-cooked, or it does not count."),
    _("Other families have to like how we live."),
)
