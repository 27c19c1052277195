"""A letter as a file to take along. Its name says nothing, and no browser keeps it in its cache."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext, override
from django.views.decorators.http import require_safe

from unguilt.kit.access import with_open_vault
from unguilt.tools.advocacy.entries import AskLetter
from unguilt.tools.advocacy.files import NoPdfHere, docx_of, pdf_of
from unguilt.vault.door import OpenVault
from unguilt.vault.request import Request

_PDF = "application/pdf"
_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@require_safe
@with_open_vault
def letter_pdf(request: Request, vault: OpenVault, ask_letter_id: UUID) -> HttpResponse:
    """Give the letter as a PDF; where the host cannot make one, say so and offer to print."""
    letter = vault.get(AskLetter, ask_letter_id).entry
    try:
        made = pdf_of(letter.text, title=_title(letter), language=letter.language)
    except NoPdfHere:
        context = {"ask_letter_id": ask_letter_id, "tab": "tools"}
        return render(request, "advocacy/no_pdf.html", context)
    return _file(made, "letter.pdf", _PDF)


@require_safe
@with_open_vault
def letter_docx(request: Request, vault: OpenVault, ask_letter_id: UUID) -> HttpResponse:
    """Give the letter as a Word file."""
    letter = vault.get(AskLetter, ask_letter_id).entry
    return _file(docx_of(letter.text, title=_title(letter), language=letter.language), "letter.docx", _DOCX)


def _title(letter: AskLetter) -> str:
    with override(letter.language):
        return gettext("Letter")


def _file(made: bytes, name: str, kind: str) -> HttpResponse:
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    return HttpResponse(made, content_type=kind, headers=headers)
