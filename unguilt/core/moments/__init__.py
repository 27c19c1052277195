"""What is kept of a moment: the moment itself, its draft, the practice done in it, and the summary."""

from unguilt.core.moments.history import event_of, situation_of
from unguilt.core.moments.later import LaterQuestion
from unguilt.core.moments.look_back import LookBack, LookBackDay, Measured
from unguilt.core.moments.moment import Done, Draft, Moment
from unguilt.core.moments.posterior import Posterior
from unguilt.core.moments.run import Run
from unguilt.core.moments.summary import Glimpse, Summary, Week, done_alone, summarise, with_done, with_moment

__all__ = [
    "Done",
    "Draft",
    "Glimpse",
    "LaterQuestion",
    "LookBack",
    "LookBackDay",
    "Measured",
    "Moment",
    "Posterior",
    "Run",
    "Summary",
    "Week",
    "done_alone",
    "event_of",
    "situation_of",
    "summarise",
    "with_done",
    "with_moment",
]
