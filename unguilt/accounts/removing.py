"""Deleting everything: the vault, its owner, her sessions, and every count about her."""

from django.contrib.sessions.models import Session
from django.db import transaction

from unguilt.accounts.guessing import forget_account
from unguilt.accounts.models import Browser
from unguilt.vault.door import OpenVault
from unguilt.vault.keyslots import delete_vault


def delete_account(vault: OpenVault) -> None:
    """Remove all that there is of the vault and its owner; nothing can bring it back."""
    with transaction.atomic():
        signed_in = Browser.objects.filter(owner__vault_id=vault.id).values_list("session_id", flat=True)
        Session.objects.filter(session_key__in=list(signed_in)).delete()
        forget_account(vault.id)
        delete_vault(vault)
