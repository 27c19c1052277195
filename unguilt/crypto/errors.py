"""What can go wrong with a seal. Messages name no secret and nothing that was sealed."""

from enum import StrEnum


class SealError(Exception):
    """Base of every error that this package raises on purpose."""


class Damaged(SealError):
    """It does not authenticate, is cut short, or belongs in another place."""


class WrongKey(Damaged):
    """The key was never the one for this slot or archive: its commitment says so."""


class UnknownFormat(SealError):
    """Not one of ours, from a newer version, or asking for more than this program grants."""


class WeakParameters(SealError):
    """Password stretching below the compiled floor."""


class CodeFault(StrEnum):
    """Why a typed recovery code was not accepted."""

    LENGTH = "length"
    CHARACTER = "character"
    CHECKSUM = "checksum"


class BadCode(SealError):
    """A typed recovery code is malformed.

    `fault` says why; `group` (1 to 7) names the group for a character that no code has, else None; `typed`
    counts the characters that were typed, without spaces and hyphens. The page finds the words.
    """

    def __init__(self, fault: CodeFault, *, typed: int, group: int | None = None) -> None:
        """Keep the facts; the message holds none of the characters."""
        self.fault = fault
        self.typed = typed
        self.group = group
        super().__init__(self._sentence())

    def _sentence(self) -> str:
        match self.fault:
            case CodeFault.LENGTH:
                return f"a recovery code has 28 characters, this has {self.typed}"
            case CodeFault.CHARACTER:
                return f"group {self.group} has a character that no recovery code uses"
            case CodeFault.CHECKSUM:
                return "this recovery code does not check out; compare it with the paper once more"
