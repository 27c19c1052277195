"""What this room gives to the house: wins, her own measures, rules crossed out."""

from unguilt.kit.tool import Hooks, room
from unguilt.tools.success.entries import CrossedOut, SuccessLines, Win
from unguilt.tools.success.giving import for_session_page, in_picture, measures, today, wins
from unguilt.tools.success.life import live
from unguilt.tools.success.views import on_its_page, urls

TOOL = room(
    __file__,
    entries=(Win, SuccessLines, CrossedOut),
    urls=urls,
    hooks=Hooks(
        on_its_page=on_its_page,
        today=today,
        in_picture=in_picture,
        for_session_page=for_session_page,
        wins=wins,
        measures=measures,
        live=live,
    ),
)
