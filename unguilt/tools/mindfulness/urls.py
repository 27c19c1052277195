"""The addresses of this room."""

from django.urls import path

from unguilt.tools.mindfulness.guides import GUIDES
from unguilt.tools.mindfulness.views import breathing, journal, writing

urls = (
    path("breathe", breathing.breathe, name="breathe"),
    *(path(key.replace("_", "-"), breathing.guide, {"key": key}, name=key) for key in GUIDES),
    path("journal", journal.journal, name="journal"),
    path("journal/free", journal.free_page, name="free_page"),
    path("journal/prompt", journal.prompted_page, name="prompted_page"),
    path("journal/another", journal.another_prompt, name="another_prompt"),
    path("journal/keep", journal.keep, name="keep_page"),
    path("journal/<uuid:page_id>", journal.page, name="page"),
    path("journal/<uuid:page_id>/delete", journal.delete_page, name="delete_page"),
    path("writing", writing.writings, name="writings"),
    path("writing/page", writing.write, name="write"),
    path("writing/<uuid:writing_id>", writing.writing, name="writing"),
    path("writing/<uuid:writing_id>/next-day", writing.next_day, name="next_day"),
    path("writing/<uuid:writing_id>/delete", writing.delete_writing, name="delete_writing"),
)
