"""What this room gives to the house: breathing, three texts to notice with, a journal, longer writing."""

from unguilt.kit.tool import Hooks, room
from unguilt.tools.mindfulness.entries import Breathing, NextDay, Page, Prompted, Writing
from unguilt.tools.mindfulness.giving import for_session_page, in_picture, on_its_page, today
from unguilt.tools.mindfulness.life import live
from unguilt.tools.mindfulness.urls import urls

TOOL = room(
    __file__,
    entries=(Page, Writing),
    singles=(NextDay, Prompted, Breathing),
    urls=urls,
    hooks=Hooks(
        on_its_page=on_its_page,
        today=today,
        in_picture=in_picture,
        for_session_page=for_session_page,
        live=live,
    ),
)
