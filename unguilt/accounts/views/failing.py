"""When a secret cannot be looked at now: the same page again, with a kind line and every word kept."""

from collections.abc import Callable
from typing import Final

from django.forms import Form
from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from unguilt.accounts.guessing import TooManyTries
from unguilt.vault.queue import TooBusy
from unguilt.vault.request import Request

PageOf = Callable[[Request, Form, int], HttpResponse]

Refusal = (TooManyTries, TooBusy)
"""What keeps a secret from being looked at."""

_BUSY_SECONDS: Final = 5
_MINUTE: Final = 60


def not_now(request: Request, form: Form, page: PageOf, refusal: TooManyTries | TooBusy) -> HttpResponse:
    """Answer 429 after too many tries, 503 when too many vaults are being opened."""
    if isinstance(refusal, TooManyTries):
        seconds, status, text = refusal.seconds, 429, _wait(refusal.seconds)
    else:
        seconds, status = _BUSY_SECONDS, 503
        text = _(
            "Many people are coming in at this moment. Please try again in a few seconds. Nothing is lost."
        )
    form.add_error(None, text)
    response = page(request, form, status)
    response["Retry-After"] = str(seconds)
    return response


def _wait(seconds: int) -> str:
    if seconds <= _MINUTE:
        wait = ngettext("%(n)d second", "%(n)d seconds", seconds) % {"n": seconds}
    else:
        minutes = -(-seconds // _MINUTE)
        wait = ngettext("%(n)d minute", "%(n)d minutes", minutes) % {"n": minutes}
    text = _(
        "That was tried several times and did not fit. Guessing is slow here, to keep others out. "
        "Please wait %(wait)s and try again. Nothing was changed."
    )
    return text % {"wait": wait}
