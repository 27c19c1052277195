"""How long a vault stays open, and how long a guest's words are kept."""

from datetime import timedelta
from typing import Final

IDLE_MINUTES: Final = 15
"""An owner's vault closes after this many idle minutes unless she chose otherwise."""

IDLE_CHOICES: Final = (5, 15, 30, 60)
"""Idle minutes she may choose from."""

OPEN_AT_MOST: Final = timedelta(hours=12)
"""An owner's vault closes after this, whatever happens in it."""

GUEST_LIFE: Final = timedelta(days=7)
"""A guest's vault is removed after so long without a visit. It has no other key, so it does not lock."""

SEEN_EVERY: Final = timedelta(minutes=1)
"""A visit is noted this often at most, so that reading pages does not write to the database."""
