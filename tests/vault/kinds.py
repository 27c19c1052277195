"""Kinds of entries that exist for the tests alone."""

from dataclasses import dataclass
from typing import Any, ClassVar

from unguilt.core.codec import NeverUpgraded, Unreadable


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf(NeverUpgraded):
    """The smallest entry there is."""

    KIND: ClassVar[str] = "leaf"
    VERSION: ClassVar[int] = 1

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Twig(NeverUpgraded):
    """Another kind with the same fields."""

    KIND: ClassVar[str] = "twig"
    VERSION: ClassVar[int] = 1

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LeafOfToday:
    """A leaf two shapes later: first its text became lines, then it got a colour."""

    KIND: ClassVar[str] = "leaf"
    VERSION: ClassVar[int] = 3

    lines: tuple[str, ...]
    colour: str

    @classmethod
    def upgrade(cls, version: int, payload: dict[str, Any]) -> dict[str, Any]:
        """Return the payload of `version` in the shape of the next."""
        match version:
            case 1:
                return {"lines": payload["text"].split("\n")}
            case 2:
                return {**payload, "colour": "green"}
        raise Unreadable


@dataclass(frozen=True, slots=True, kw_only=True)
class LeafOfVersion2:
    """A leaf as it was in between."""

    KIND: ClassVar[str] = "leaf"
    VERSION: ClassVar[int] = 2

    lines: tuple[str, ...]

    @classmethod
    def upgrade(cls, version: int, payload: dict[str, Any]) -> dict[str, Any]:
        """Refuse: the tests only write this shape."""
        raise Unreadable(version, payload)
