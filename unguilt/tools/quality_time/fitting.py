"""Whether a moment is one for this room: she was not there, or there was too little time. Pure."""

import re
from typing import Final

from unguilt.core.method import HEAVY
from unguilt.core.moments import Moment
from unguilt.tools.quality_time.searching import plain

_ABSENT: Final = re.compile(
    r"\bmiss(ed|ing)\b|\b(wasn|couldn)[’']?t (be )?there\b|\bnot there for\b|\btoo late for\b"
    r"|\bno time\b|\b(so |too )?little time\b|\bnot enough time\b|\bmore time\b"
    r"|\bperdi (la|el|su|sus|una|un)\b|\bno (pude ir|estuve|estaba|llegue)\b|\bfalte\b"
    r"|\b(sin|poco|falta de) tiempo\b|\bno (tengo|tuve|hay) tiempo\b|\bmas tiempo\b"
)
"""Words as `plain` gives them, in both languages."""


def is_about_time(moment: Moment) -> bool:
    """Whether her words speak of a missed event or of too little time, and it is not unfair to her.

    What is unfair is not hers to make up for, so nothing is laid beside it.
    """
    return moment.whose != "unfair" and _ABSENT.search(plain(moment.words)) is not None


def may_ask_for_doing(moment: Moment) -> bool:
    """Whether an idea may be put forward; when it is very heavy, only what she kept is."""
    return (moment.weight or 0) < HEAVY
