"""The page behind a link: closed until its code is there, then the one thing it shows.

A link that is over, withdrawn or never was is answered with the same page as a wrong code.
"""

import uuid
from typing import Final
from uuid import UUID

from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from unguilt.accounts import guessing
from unguilt.accounts.views.failing import Refusal, not_now
from unguilt.core import codec
from unguilt.kit.windows import Arrived, Shown
from unguilt.sharing.forms import AnswerForm, CodeForm
from unguilt.vault import windows
from unguilt.vault.request import Request
from unguilt.vault.windows import Pane

_SEEN: Final = uuid.UUID("b6a1fe5d-1e4f-5a5e-9d0e-6f3f5f0c9d10")
"""Space of names for what is noted once a day: that a window was opened."""
_NO_MORE: Final = _("This link takes no more answers. What you wrote is still here, to be copied.")


@require_http_methods(["GET", "HEAD", "POST"])
def window(request: Request, window_id: UUID) -> HttpResponse:
    """Show the door, or what lies behind it when the code is right."""
    if request.method != "POST":
        return _door(request, CodeForm())
    form = CodeForm(request.POST)
    if not form.is_valid():
        return _door(request, form, 422)
    try:
        pane = _looked(request, window_id, form.cleaned_data["code"])
    except Refusal as refusal:
        return not_now(request, form, _door, refusal)
    if pane is None:
        return _nothing(request)
    now = timezone.now()
    windows.note_opened(
        window_id, uuid.uuid5(_SEEN, f"{window_id} {now:%Y-%m-%d}"), codec.encode(Arrived(at=now))
    )
    fields = {"code": form.cleaned_data["code"], "sent": uuid.uuid4()}
    return _behind(request, pane, AnswerForm(initial=fields))


@require_POST
def answer(request: Request, window_id: UUID) -> HttpResponse:
    """Put an answer into her inbox."""
    form = AnswerForm(request.POST)
    form.is_valid()
    try:
        pane = _looked(request, window_id, str(form.data.get("code", "")))
    except Refusal as refusal:
        return not_now(request, CodeForm(), _door, refusal)
    if pane is None:
        return _nothing(request)
    if not form.is_valid():
        return _behind(request, pane, form, 422)
    told = form.cleaned_data
    arrived = Arrived(at=timezone.now(), answer=told["answer"], words=told["words"], name=told["name"])
    if not windows.answer_through(window_id, told["sent"], codec.encode(arrived)):
        form.add_error(None, _NO_MORE)
        return _behind(request, pane, form, 422)
    return redirect("window_sent", window_id)


@require_safe
def sent(request: Request, window_id: UUID) -> HttpResponse:
    """Say that the answer is there; the same page for every address of its kind."""
    return render(request, "sharing/sent.html")


def _looked(request: Request, window_id: UUID, typed: str) -> Pane | None:
    bucket = guessing.bucket_of(request, guessing.Page.WINDOW, window_id)
    return guessing.counted(bucket, lambda: windows.look_through(window_id, typed, timezone.now()))


def _door(request: Request, form: Form, status: int = 200) -> HttpResponse:
    return render(request, "sharing/door.html", {"form": form}, status=status)


def _nothing(request: Request) -> HttpResponse:
    form = CodeForm(request.POST)
    return render(request, "sharing/door.html", {"form": form, "nothing": True}, status=404)


def _behind(request: Request, pane: Pane, form: Form, status: int = 200) -> HttpResponse:
    shown = codec.decode(pane.body, Shown)
    context = {
        "shown": shown,
        "form": form,
        "window_id": pane.id,
        "takes_answers": shown.answerable and pane.answers_left > 0,
    }
    return render(request, "sharing/window.html", context, status=status)
