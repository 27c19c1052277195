"""What this room gives to the house: breaks, flips, letters that come on a hard day, lines to hear again."""

from unguilt.kit.tool import Hooks, room
from unguilt.tools.self_compassion.entries import (
    ChosenWording,
    Flip,
    KindLine,
    Letter,
    Pause,
    WaitingLetters,
)
from unguilt.tools.self_compassion.giving import at_moment, for_session_page, in_picture, today
from unguilt.tools.self_compassion.life import live
from unguilt.tools.self_compassion.urls import urls
from unguilt.tools.self_compassion.views.corner import on_its_page

TOOL = room(
    __file__,
    entries=(Pause, Flip, Letter, KindLine),
    singles=(ChosenWording, WaitingLetters),
    urls=urls,
    hooks=Hooks(
        on_its_page=on_its_page,
        today=today,
        at_moment=at_moment,
        in_picture=in_picture,
        for_session_page=for_session_page,
        live=live,
    ),
)
