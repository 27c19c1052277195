"""The vault as a Django app."""

from django.apps import AppConfig


class VaultConfig(AppConfig):
    """Sealed records, keyslots, and the checks at start."""

    name = "unguilt.vault"
    default_auto_field = "django.db.models.BigAutoField"
