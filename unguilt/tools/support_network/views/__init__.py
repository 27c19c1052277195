"""The pages of this room, and their addresses."""

from django.urls import path

from unguilt.tools.support_network.views import found, reaching, slots, words

_FOUND = "places/<uuid:found_place_id>"
_WITH = "with/<uuid:person_id>"

urls = (
    path(_WITH, slots.with_person, name="with_person"),
    path(f"{_WITH}/pace", slots.person_pace, name="person_pace"),
    path("words", words.openers, name="openers"),
    path("words/take", words.opener, name="opener"),
    path("reached", reaching.reaches, name="reaches"),
    path("reached/note", reaching.reach_note, name="reach_note"),
    path("reached/<uuid:reach_id>/delete", reaching.reach_delete, name="reach_delete"),
    path("places", found.places, name="places"),
    path("places/kept", found.found_places, name="found_places"),
    path("places/new", found.found_place_new, name="found_place_new"),
    path(_FOUND, found.found_place, name="found_place"),
    path(f"{_FOUND}/delete", found.found_place_delete, name="found_place_delete"),
)
