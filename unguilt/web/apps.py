"""The pages as a Django app, for their templates and static files."""

from importlib import import_module

from django.apps import AppConfig


class WebConfig(AppConfig):
    """The pages."""

    name = "unguilt.web"

    def ready(self) -> None:
        """Meet the rooms, so that what they have to say about this installation is said at its start."""
        import_module("unguilt.toolbox")
