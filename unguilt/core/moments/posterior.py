"""What the suggesting model believes about her, as its own bytes.

An entry of its own, opened only to offer and to picture, so that Now stays light.
"""

from dataclasses import dataclass
from typing import ClassVar

from unguilt.core.codec import NeverUpgraded


@dataclass(frozen=True, slots=True, kw_only=True)
class Posterior(NeverUpgraded):
    """The model's state, as `core.suggesting` writes and reads it.

    `upto` is the place (seq) of the newest moment it has learnt from. A moment is learnt from once it is
    over, which is when the next one begins.
    """

    KIND: ClassVar[str] = "posterior"
    VERSION: ClassVar[int] = 1

    state: bytes
    upto: int
