"""The one check of a passphrase: whether it opens the vault of her who bears this name."""

from dataclasses import dataclass
from typing import Any

from django.contrib.auth.backends import BaseBackend
from django.http import HttpRequest

from unguilt.accounts.models import Owner
from unguilt.accounts.names import key_of
from unguilt.vault.door import OpenVault
from unguilt.vault.keyslots import open_by_passphrase


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """An owner, and her vault as her passphrase or code opened it."""

    owner: Owner
    vault: OpenVault


def owner_named(name: str) -> Owner | None:
    """Return who bears this name, however it is typed."""
    return Owner.objects.filter(username_key=key_of(name)).first()


def open_account(owner: Owner | None, passphrase: str) -> Opened | None:
    """Return the account if the passphrase opens it. One run of Argon2id, also when there is no owner.

    Raises TooBusy.
    """
    vault = open_by_passphrase(owner.vault_id if owner else None, passphrase)
    return Opened(owner=owner, vault=vault) if owner and vault else None


class KeyslotBackend(BaseBackend):
    """Django's way to the same check. The pages call `open_account`, as they need the opened vault."""

    def authenticate(
        self,
        request: HttpRequest | None,  # noqa: ARG002 - Django's signature
        username: str = "",
        password: str = "",
        **_: Any,
    ) -> Owner | None:
        """Return the owner if the passphrase opens her vault. Raises TooBusy."""
        opened = open_account(owner_named(username), as_typed(password))
        return opened.owner if opened else None

    def get_user(self, user_id: int) -> Owner | None:
        """Return the owner a session belongs to."""
        return Owner.objects.filter(pk=user_id).first()


def as_typed(passphrase: str) -> str:
    """Return a passphrase as it is stretched: spaces at its ends and double ones are the keyboard's."""
    return " ".join(passphrase.split())
