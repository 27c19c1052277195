"""What the room's own page shows: where to begin, and what she has here."""

from collections.abc import Mapping

from unguilt.tools.self_compassion.entries import ChosenWording, Flip, KindLine, Letter, Pause, WaitingLetters
from unguilt.vault.door import OpenVault


def on_its_page(vault: OpenVault | None) -> Mapping[str, object]:
    """Show her newest line, her newest flip, and what waits; a newcomer sees what can be done."""
    if vault is None:
        return {"asks_wording": True}
    waiting = vault.glance(WaitingLetters)
    return {
        "asks_wording": vault.glance(ChosenWording) is None,
        "kind_line": _newest(vault, KindLine),
        "has_pauses": _is_any(vault, Pause),
        "has_flips": _is_any(vault, Flip),
        "has_letters": _is_any(vault, Letter),
        "waiting": len(waiting.letters) if waiting else 0,
    }


def _newest(vault: OpenVault, kind: type[KindLine]) -> KindLine | None:
    return next(iter(vault.latest(kind, 1).entries), None)


def _is_any(vault: OpenVault, kind: type[Flip | Letter | Pause]) -> bool:
    shelf = vault.latest(kind, 1)
    return bool(shelf.stored or shelf.damaged)
