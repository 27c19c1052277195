"""Sharing as a Django app; it keeps nothing of its own."""

from django.apps import AppConfig


class SharingConfig(AppConfig):
    """Pages for people without an account."""

    name = "unguilt.sharing"
