"""What the listener hands out: suggestions, and the words each one rests on."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

CRISES = ("self", "child", "abuse", "psychosis")
"""The four crisis classes, in the order of the codebook (SAFETY.md, “Crisis”)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Words in the text, as character offsets: `text[start:end]`."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """What might be in the words; always a suggestion, never a finding.

    `pressures` and `traps` hold 0 to 3 keys of `core.method`, most likely first; `crisis` holds 0 to 4 of
    `CRISES`. `because` names, for every key in the three, the words it rests on.
    """

    pressures: tuple[str, ...] = ()
    traps: tuple[str, ...] = ()
    crisis: tuple[str, ...] = ()
    because: Mapping[str, Span] = field(default_factory=lambda: MappingProxyType({}))
