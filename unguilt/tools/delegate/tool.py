"""What this room gives to the house: the load map, what was handed over or let go, and days to look again."""

from unguilt.kit.tool import Hooks, room
from unguilt.tools.delegate import giving
from unguilt.tools.delegate.entries import DaysAgain, Handing, LoadMap
from unguilt.tools.delegate.life import live
from unguilt.tools.delegate.views import urls

TOOL = room(
    __file__,
    entries=(Handing,),
    singles=(LoadMap, DaysAgain),
    urls=urls,
    hooks=Hooks(
        on_its_page=giving.on_its_page,
        today=giving.today,
        at_moment=giving.at_moment,
        in_picture=giving.in_picture,
        for_session_page=giving.for_session_page,
        wins=giving.wins,
        events=giving.events,
        live=live,
    ),
)
