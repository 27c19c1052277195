"""The few things that can go wrong at the door."""


class VaultError(Exception):
    """Base of all errors of the vault; messages never quote content."""


class NoSuchEntry(VaultError):
    """There is no entry of this kind under this id in this vault."""


class Conflict(VaultError):
    """The entry was changed elsewhere since it was read."""


class DamagedEntry(VaultError):
    """The record is there but does not open: bent, swapped or cut off."""


class WrongPepper(VaultError):
    """The pepper file does not belong to this database."""
