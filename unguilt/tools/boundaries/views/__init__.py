"""The pages of this room, and their addresses."""

from django.urls import path

from unguilt.tools.boundaries.views import anew, apart, lines, notes, shutdowns, words

_LINE = "lines/<uuid:boundary_id>"
_NOTE = "notes/<uuid:boundary_note_id>"
_ANEW = "anew/<uuid:renegotiation_id>"
_CLOSED = "closed/<uuid:shutdown_id>"
_APART = "apart/<uuid:separation_id>"

urls = (
    path("lines", lines.boundary_lines, name="boundary_lines"),
    path("lines/new", lines.boundary_new, name="boundary_new"),
    path(_LINE, lines.boundary, name="boundary"),
    path(f"{_LINE}/change", lines.boundary_change, name="boundary_change"),
    path(f"{_LINE}/delete", lines.boundary_delete, name="boundary_delete"),
    path(f"{_LINE}/words", words.boundary_words, name="boundary_words"),
    path(f"{_LINE}/came", notes.boundary_came, name="boundary_came"),
    path(f"{_LINE}/note", notes.boundary_note_new, name="boundary_note_new"),
    path(f"{_LINE}/anew", anew.boundary_anew, name="boundary_anew"),
    path("notes", notes.boundary_notes, name="boundary_notes"),
    path(_NOTE, notes.boundary_note, name="boundary_note"),
    path(f"{_NOTE}/delete", notes.boundary_note_delete, name="boundary_note_delete"),
    path("anew", anew.renegotiations, name="renegotiations"),
    path(_ANEW, anew.renegotiation, name="renegotiation"),
    path(f"{_ANEW}/delete", anew.renegotiation_delete, name="renegotiation_delete"),
    path("closed", shutdowns.shutdowns, name="shutdowns"),
    path("closed/new", shutdowns.shutdown_new, name="shutdown_new"),
    path(_CLOSED, shutdowns.shutdown, name="shutdown"),
    path(f"{_CLOSED}/open", shutdowns.shutdown_open, name="shutdown_open"),
    path(f"{_CLOSED}/ahead", shutdowns.shutdown_ahead, name="shutdown_ahead"),
    path(f"{_CLOSED}/phrase", shutdowns.shutdown_phrase, name="shutdown_phrase"),
    path(f"{_CLOSED}/delete", shutdowns.shutdown_delete, name="shutdown_delete"),
    path("apart", apart.separations, name="separations"),
    path("apart/new", apart.separation_new, name="separation_new"),
    path(_APART, apart.separation, name="separation"),
    path(f"{_APART}/change", apart.separation_change, name="separation_change"),
    path(f"{_APART}/delete", apart.separation_delete, name="separation_delete"),
)
