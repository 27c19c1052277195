"""A request as it reaches our views, for the type checker: with its vault, and what htmx says of it."""

from django.http import HttpRequest
from django_htmx.middleware import HtmxDetails

from unguilt.vault.middleware import VaultAccess


class Request(HttpRequest):
    """Django's request after our middleware; never instantiated."""

    access: VaultAccess
    htmx: HtmxDetails
