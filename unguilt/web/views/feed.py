"""The private address of her calendar, as calendar programs fetch it: no vault, no cookie, no page."""

from typing import Final
from uuid import UUID

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from unguilt.accounts import guessing
from unguilt.vault.feeds import read_feed
from unguilt.vault.request import Request

_NOTHING: Final = "There is nothing at this address.\n"


@require_safe
def feed(request: Request, feed_id: UUID, secret: str) -> HttpResponse:
    """Give the calendar; a wrong address, one that is closed and one that never was get the same answer."""
    bucket = guessing.bucket_of(request, guessing.Page.FEED, feed_id)
    try:
        content = guessing.counted(bucket, lambda: read_feed(feed_id, secret))
    except guessing.TooManyTries:
        content = None
    if content is None:
        return HttpResponse(_NOTHING, status=404, content_type="text/plain; charset=utf-8")
    headers = {"Content-Disposition": 'inline; filename="calendar.ics"'}
    return HttpResponse(content, content_type="text/calendar; charset=utf-8", headers=headers)
