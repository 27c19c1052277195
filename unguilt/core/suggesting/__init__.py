"""Which practice to offer, why, and what may be said about what helps (docs/suggesting.md).

Pure: no network, no clock, no framework, standard library only.
"""

from unguilt.core.suggesting.choosing import offer
from unguilt.core.suggesting.effects import effects
from unguilt.core.suggesting.interface import (
    SOOTHING_LEAD,
    BadPrior,
    BadState,
    Card,
    Done,
    Effect,
    Event,
    Limits,
    Noted,
    Offer,
    OutOfOrder,
    Picked,
    Reason,
    Sentence,
    Shown,
    Situation,
    Step,
)
from unguilt.core.suggesting.learning import learn, replay
from unguilt.core.suggesting.model import Model
from unguilt.core.suggesting.parameters import Parameters
from unguilt.core.suggesting.prior import Prior, read_prior, written_prior
from unguilt.core.suggesting.wording import effect_text, reason_text

__all__ = [
    "SOOTHING_LEAD",
    "BadPrior",
    "BadState",
    "Card",
    "Done",
    "Effect",
    "Event",
    "Limits",
    "Model",
    "Noted",
    "Offer",
    "OutOfOrder",
    "Parameters",
    "Picked",
    "Prior",
    "Reason",
    "Sentence",
    "Shown",
    "Situation",
    "Step",
    "effect_text",
    "effects",
    "learn",
    "offer",
    "read_prior",
    "reason_text",
    "replay",
    "written_prior",
]
