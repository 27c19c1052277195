"""Accounts as a Django app."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Owners of vaults, and how they come in."""

    name = "unguilt.accounts"
    default_auto_field = "django.db.models.BigAutoField"
