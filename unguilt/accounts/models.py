"""Who owns which vault, in which browsers she is signed in, and how often a secret was guessed at.

Django's own password stays unusable for ever: the one check there is belongs to the vault's keyslot.
"""

from typing import Any, ClassVar, Final, NoReturn, Self

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.sessions.models import Session
from django.db import models
from django.db.models.signals import post_delete
from django.dispatch import receiver

from unguilt.accounts.names import KEY_MAX, NAME_MAX, key_of
from unguilt.vault.models import Vault

BUCKET_LENGTH: Final = 64
"""Hexadecimal digits of a keyed SHA-256."""


class PassphraseOpensTheVault(Exception):
    """Somebody tried to set Django's password, which opens nothing here."""


class Owners(BaseUserManager["Owner"]):
    """Finds owners by name, however it is typed."""

    def get_by_natural_key(self, username: str | None) -> "Owner":
        """Return the owner of this name. Raises Owner.DoesNotExist."""
        return self.get(username_key=key_of(username or ""))


class Owner(AbstractBaseUser):
    """A name, an optional mail address, and the one vault that is hers.

    `username` is shown as she typed it, `username_key` is what names are compared by. There is no column
    that tells when she was here. While the vault is still a guest's (`Vault.touched_on` is set), the name
    is only claimed: no passphrase was stored yet, and the claim goes with the guest.
    """

    username = models.CharField(max_length=NAME_MAX, unique=True)
    username_key = models.CharField(max_length=KEY_MAX, unique=True)
    email = models.EmailField(blank=True)
    vault = models.OneToOneField(Vault, on_delete=models.CASCADE, related_name="owner")

    last_login = None

    objects: ClassVar[Owners] = Owners()

    USERNAME_FIELD = "username"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store the owner with her name's key and without a usable password."""
        self.username_key = key_of(self.username)
        if self.has_usable_password():
            self.set_unusable_password()
        super().save(*args, **kwargs)

    def set_password(self, raw_password: str | None) -> NoReturn:  # noqa: ARG002 - Django's signature
        """Refuse: a vault's passphrase can be set only by who has the vault open."""
        msg = (
            "nothing was changed. A passphrase opens the vault itself, so only its owner can change it: "
            "signed in, on the settings page, or with her recovery code"
        )
        raise PassphraseOpensTheVault(msg)

    def sign_out_elsewhere(self) -> Self:
        """Make every session that was begun so far invalid; the caller renews the one in hand."""
        self.set_unusable_password()
        self.save(update_fields=["password"])
        return self


@receiver(post_delete, sender=Owner)
def _no_vault_without_its_owner(sender: type[Owner], instance: Owner, **_: Any) -> None:
    Vault.objects.filter(id=instance.vault_id).delete()


class Browser(models.Model):
    """A browser in which she is signed in, so that deleting everything finds its session as well."""

    session = models.OneToOneField(Session, on_delete=models.CASCADE, primary_key=True, related_name="+")
    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, related_name="browsers")


class Guess(models.Model):
    """How often one secret was tried without success, per page, account and device; see `guessing`.

    `bucket` and `account` are keyed hashes, so that the table names nobody. `wait_until` is when the next
    try will be looked at.
    """

    bucket = models.CharField(max_length=BUCKET_LENGTH, primary_key=True)
    account = models.CharField(max_length=BUCKET_LENGTH, db_index=True)
    failures = models.PositiveIntegerField(default=0)
    last_at = models.DateTimeField(db_index=True)
    wait_until = models.DateTimeField(null=True)
