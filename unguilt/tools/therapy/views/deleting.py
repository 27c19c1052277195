"""Deleting what her vault holds one of: asked once, also for what no longer opens."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from unguilt.core.codec import Entry
from unguilt.vault.door import OpenVault
from unguilt.vault.request import Request


def delete_single(request: Request, vault: OpenVault, kind: type[Entry], *, back: str) -> HttpResponse:
    """Ask once, then delete for good and lead to the room; gone already is gone."""
    if request.method == "POST":
        vault.drop_the(kind)
        return redirect("room", "therapy")
    context = {"kind": kind.KIND, "back": reverse(back), "tab": "tools"}
    return render(request, "therapy/delete.html", context)
