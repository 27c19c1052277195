"""The responsibility pie of a record: first who or what had a part, then the shares."""

from dataclasses import replace
from typing import Any, Final
from uuid import UUID

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext, gettext_lazy
from django.views.decorators.http import require_http_methods

from unguilt.kit.access import with_open_vault
from unguilt.kit.fields import WordsField
from unguilt.kit.hearing import sounds_like_crisis
from unguilt.tools.reframe.entries import LINE_MAX, Record, Share
from unguilt.tools.reframe.keeping import change_record, is_dark, shares_together
from unguilt.tools.reframe.pie import MOST, WHOLE, handles, slices, with_numbers, with_parts
from unguilt.vault.door import OpenVault, Stored
from unguilt.vault.request import Request

_LINES: Final = MOST - 1


class PartsForm(forms.Form):
    """Who or what had a part: at most seven lines; she herself comes last by herself."""

    def __init__(self, shares: tuple[Share, ...], data: Any = None) -> None:
        """Make the lines."""
        super().__init__(data)
        names = [share.name for share in shares if share.name]
        for place in range(_LINES):
            self.fields[f"part_{place}"] = WordsField(
                max_length=LINE_MAX,
                initial=names[place] if place < len(names) else "",
                label=gettext("Part %(number)d") % {"number": place + 1},
            )

    @property
    def names(self) -> list[str]:
        """What she wrote, line by line."""
        return [self.cleaned_data[name] for name in self.fields]


class SharesForm(forms.Form):
    """A number for each share. What does not add up to 100 is scaled."""

    def __init__(self, shares: tuple[Share, ...], data: Any = None) -> None:
        """Make a field for each share."""
        super().__init__(data)
        for place, share in enumerate(shares):
            self.fields[f"share_{place}"] = forms.IntegerField(
                min_value=0,
                max_value=WHOLE,
                required=False,
                initial=share.part,
                label=share.name or gettext("Me"),
                error_messages={
                    "invalid": gettext_lazy("Please write a whole number from 0 to 100."),
                    "min_value": gettext_lazy("Please write a whole number from 0 to 100."),
                    "max_value": gettext_lazy("Please write a whole number from 0 to 100."),
                },
            )

    @property
    def numbers(self) -> list[int]:
        """The numbers she gave; an empty field is 0."""
        return [self.cleaned_data[name] or 0 for name in self.fields]


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def parts(request: Request, vault: OpenVault, record_id: UUID) -> HttpResponse:
    """Ask who or what had a part. Without any there is no pie."""
    if request.method == "POST":
        with vault.changing():
            return _take_parts(request, vault, vault.get(Record, record_id))
    stored = vault.get(Record, record_id)
    if is_dark(stored.entry) and not stored.entry.misheard:
        return redirect("record", record_id)
    return _page(request, stored, PartsForm(stored.entry.shares), "reframe/pie_parts.html")


def _take_parts(request: Request, vault: OpenVault, stored: Stored[Record]) -> HttpResponse:
    form = PartsForm(stored.entry.shares, request.POST)
    if not form.is_valid():
        return _page(request, stored, form, "reframe/pie_parts.html", status=422)
    shares = with_parts(stored.entry.shares, form.names)
    if _is_changed_elsewhere(request, stored, shares):
        return _page(request, stored, form, "reframe/pie_parts.html", status=409)
    _keep(vault, stored, shares)
    return redirect("pie", stored.id) if shares else redirect("record", stored.id)


@require_http_methods(["GET", "HEAD", "POST"])
@with_open_vault
def pie(request: Request, vault: OpenVault, record_id: UUID) -> HttpResponse:
    """Show the pie, or take in how she shares it out."""
    if request.method == "POST":
        with vault.changing():
            return _take_shares(request, vault, vault.get(Record, record_id))
    stored = vault.get(Record, record_id)
    if not stored.entry.shares:
        return redirect("pie_parts", record_id)
    return _page(request, stored, SharesForm(stored.entry.shares), "reframe/pie.html")


def _take_shares(request: Request, vault: OpenVault, stored: Stored[Record]) -> HttpResponse:
    if not stored.entry.shares:
        return redirect("pie_parts", stored.id)
    form = SharesForm(stored.entry.shares, request.POST)
    if not form.is_valid():
        return _page(request, stored, form, "reframe/pie.html", status=422)
    shares = with_numbers(stored.entry.shares, form.numbers)
    if _is_changed_elsewhere(request, stored, shares):
        return _page(request, stored, form, "reframe/pie.html", status=409)
    _keep(vault, stored, shares)
    return redirect("pie" if "draw" in request.POST else "record", stored.id)


def _keep(vault: OpenVault, stored: Stored[Record], shares: tuple[Share, ...]) -> None:
    if shares != stored.entry.shares:
        change_record(vault, stored, replace(stored.entry, shares=shares))


def _is_changed_elsewhere(request: Request, stored: Stored[Record], shares: tuple[Share, ...]) -> bool:
    stale = request.POST.get("version") != str(stored.version)
    return stale and bool(stored.entry.shares) and stored.entry.shares != shares


def _page(
    request: Request, stored: Stored[Record], form: forms.Form, template: str, *, status: int = 200
) -> HttpResponse:
    shares = stored.entry.shares
    drawn = slices(shares)
    context = {
        "stored": stored,
        "record": stored.entry,
        "form": form,
        "rows": list(zip(drawn, list(form), strict=False)),
        "slices": drawn,
        "handles": handles(shares),
        "conflicts": status == 409,  # noqa: PLR2004 - the status is what the template asks for
        "care": sounds_like_crisis(shares_together(stored.entry)),
        "tab": "tools",
    }
    return render(request, template, context, status=status)
