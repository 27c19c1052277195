"""What this room gives to the house: wins, and a card on Now that asks for none."""

from unguilt.kit.tool import Hooks, room
from unguilt.tools.success.entries import Win
from unguilt.tools.success.giving import in_picture, today, wins_for_session_page
from unguilt.tools.success.life import live
from unguilt.tools.success.views import latest_wins, urls

TOOL = room(
    __file__,
    entries=(Win,),
    urls=urls,
    hooks=Hooks(
        on_its_page=latest_wins,
        today=today,
        in_picture=in_picture,
        for_session_page=wins_for_session_page,
        live=live,
    ),
)
