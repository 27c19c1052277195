"""What this is, and what happens to what she writes."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from unguilt.vault.request import Request


@require_safe
def about(request: Request) -> HttpResponse:
    """Show the plain words about keeping, opening, losing and leaving."""
    return render(request, "web/about.html")
