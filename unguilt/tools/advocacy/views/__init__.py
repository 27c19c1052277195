"""The pages of this room, and their addresses."""

from django.urls import path

from unguilt.tools.advocacy.views import asks, costs, downloads, law, letters, making

_COST = "cost/<uuid:ask_cost_id>"
_LETTER = "letters/<uuid:ask_letter_id>"
_ASK = "asks/<uuid:ask_id>"

urls = (
    path("cost", costs.costs, name="ask_costs"),
    path("cost/new", costs.cost_new, name="ask_cost_new"),
    path(_COST, costs.cost, name="ask_cost"),
    path(f"{_COST}/delete", costs.cost_delete, name="ask_cost_delete"),
    path("letters", letters.letters, name="ask_letters"),
    path("letters/new", making.letter_new, name="ask_letter_new"),
    path(_LETTER, letters.letter, name="ask_letter"),
    path(f"{_LETTER}/facts", making.letter_facts, name="ask_letter_facts"),
    path(f"{_LETTER}/swap", letters.letter_swap, name="ask_letter_swap"),
    path(f"{_LETTER}/letter.pdf", downloads.letter_pdf, name="ask_letter_pdf"),
    path(f"{_LETTER}/letter.docx", downloads.letter_docx, name="ask_letter_docx"),
    path(f"{_LETTER}/delete", letters.letter_delete, name="ask_letter_delete"),
    path("asks", asks.asks, name="asks"),
    path("asks/new", asks.ask_new, name="ask_new"),
    path(_ASK, asks.ask, name="ask"),
    path(f"{_ASK}/delete", asks.ask_delete, name="ask_delete"),
    path("law", law.law, name="ask_law"),
)
