"""The pages of this room, and their addresses; the check brings its own."""

from django.urls import path

from unguilt.tools.therapy.check_urls import CHECK_URLS
from unguilt.tools.therapy.views import asking, calling, finding, hard_hour, homework, notes, sheets

_SHEET = "ready/<uuid:ready_sheet_id>"
_NOTE = "notes/<uuid:therapy_note_id>"
_HOMEWORK = "homework/<uuid:homework_id>"

urls = (
    path("helps", finding.helps, name="therapy_helps"),
    path("find", finding.find, name="therapy_find"),
    path("pay", finding.pay, name="therapy_pay"),
    path("questions", asking.questions, name="therapy_questions"),
    path("first-call", calling.first_call, name="first_call"),
    path("first-call/card", calling.card, name="first_call_card"),
    path("first-call/swap", calling.swap, name="first_call_swap"),
    path("first-call/delete", calling.delete, name="first_call_delete"),
    path("ready", sheets.sheets, name="ready_sheets"),
    path("ready/new", sheets.sheet_new, name="ready_new"),
    path("ready/fill", sheets.sheet_fill, name="ready_fill"),
    path(_SHEET, sheets.sheet, name="ready_sheet"),
    path(f"{_SHEET}/delete", sheets.sheet_delete, name="ready_sheet_delete"),
    path("notes", notes.notes, name="therapy_notes"),
    path("notes/new", notes.note_new, name="therapy_note_new"),
    path(_NOTE, notes.note, name="therapy_note"),
    path(f"{_NOTE}/delete", notes.note_delete, name="therapy_note_delete"),
    path("homework", homework.homework_list, name="homework_list"),
    path("homework/new", homework.homework_new, name="homework_new"),
    path(_HOMEWORK, homework.homework, name="homework"),
    path(f"{_HOMEWORK}/done", homework.homework_done, name="homework_done"),
    path(f"{_HOMEWORK}/delete", homework.homework_delete, name="homework_delete"),
    path("hard-hour", hard_hour.hard_hour, name="hard_hour"),
    path("hard-hour/edit", hard_hour.edit, name="hard_hour_edit"),
    path("hard-hour/copy", hard_hour.copy, name="hard_hour_copy"),
    path("hard-hour/delete", hard_hour.delete, name="hard_hour_delete"),
    *CHECK_URLS,
)
