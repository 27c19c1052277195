"""For whoever watches the server: is it up, does the database answer."""

from django.db import DatabaseError, connection
from django.http import HttpResponse
from django.views.decorators.http import require_safe

from unguilt.vault.request import Request


@require_safe
def healthz(request: Request) -> HttpResponse:
    """Answer 200 “ok”, or 503 when the database does not answer."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return HttpResponse("the database does not answer\n", status=503, content_type="text/plain")
    return HttpResponse("ok\n", content_type="text/plain")
