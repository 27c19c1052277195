"""The names of her children, for choices and lists."""

from collections.abc import Mapping
from uuid import UUID

from unguilt.tools.quality_time.entries import Child
from unguilt.vault.door import OpenVault


def names_of(vault: OpenVault | None) -> Mapping[UUID, str]:
    """Return what her children are called, the first one named first."""
    return {each.id: each.entry.name for each in reversed(vault.all(Child).stored)} if vault else {}


def as_choices(names: Mapping[UUID, str]) -> list[tuple[str, str]]:
    """Return names as a form offers them."""
    return [(str(child), name) for child, name in names.items()]


def child_in(told: str | None) -> UUID | None:
    """Return the child a form names, if it names one; the form offers hers only."""
    return UUID(told) if told else None
