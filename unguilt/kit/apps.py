"""The kit as a Django app, for its templates and tags."""

from django.apps import AppConfig


class KitConfig(AppConfig):
    """What rooms share."""

    name = "unguilt.kit"
