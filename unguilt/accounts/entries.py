"""What accounts keep in her vault: a recovery code that was shown and not yet typed back."""

from dataclasses import dataclass, field
from typing import ClassVar
from uuid import UUID

from unguilt.core.codec import NeverUpgraded


@dataclass(frozen=True, slots=True, kw_only=True)
class UncheckedCode(NeverUpgraded):
    """A recovery code on its way to paper. It is dropped once two of its groups were typed back.

    asked   id that the form carried, so that a form sent twice shows one code and not two
    slot    the keyslot that the code opens
    secret  the code's 17 bytes
    groups  the two groups to type back, 1 to 7, ascending
    """

    KIND: ClassVar[str] = "unchecked_code"
    VERSION: ClassVar[int] = 1

    asked: UUID
    slot: UUID
    secret: bytes = field(repr=False)
    groups: tuple[int, int]
