"""The pages as a Django app, for their templates and static files."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """The pages."""

    name = "unguilt.web"
