"""Where catalogues live: beside the texts they translate."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from unguilt.core.method import STRATEGIES

LANGUAGES: Final = ("es",)
"""Languages besides the English source; each has to be complete."""

_HOUSE: Final = Path(__file__).parents[1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """One folder of texts with its catalogues; `besides` are folders in it that have their own."""

    folder: Path
    besides: tuple[Path, ...] = ()

    def catalogue(self, language: str) -> Path:
        """The PO file of a language."""
        return self.folder / "locale" / language / "LC_MESSAGES" / "django.po"

    def files(self, suffix: str) -> list[Path]:
        """The home's own files of a kind, in order; tests are no texts."""
        return sorted(
            path
            for path in self.folder.rglob(f"*{suffix}")
            if not path.name.startswith("test_") and not any(other in path.parents for other in self.besides)
        )


HOMES: Final = (
    Home(folder=_HOUSE / "core", besides=(_HOUSE / "core" / "help",)),
    Home(folder=_HOUSE / "core" / "help"),
    Home(folder=_HOUSE / "kit"),
    Home(folder=_HOUSE / "accounts"),
    Home(folder=_HOUSE / "sharing"),
    Home(folder=_HOUSE / "web"),
    *(Home(folder=_HOUSE / "tools" / room) for room in STRATEGIES),
)
