"""Leave quickly: the vault closes, the browser forgets, and a neutral page stands there."""

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from unguilt.vault.request import Request


@require_POST
def leave(request: Request) -> HttpResponse:
    """Close the vault and sign out. A guest's notes have no other key: they are erased."""
    request.access.close()
    if request.session.session_key is not None:
        logout(request)
    response = redirect(settings.LEAVE_TO)
    response["Clear-Site-Data"] = '"cache", "storage"'
    return response


@require_safe
def measures(request: Request) -> HttpResponse:
    """Show the neutral page: kitchen measures, without name or mark of ours."""
    return render(request, "web/measures.html")
