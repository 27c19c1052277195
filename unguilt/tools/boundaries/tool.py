"""What this room gives to the house: boundaries with words and times, notes on them, closings, five places."""

from unguilt.kit.tool import Hooks, room
from unguilt.tools.boundaries import giving
from unguilt.tools.boundaries.entries import (
    BoundariesNow,
    Boundary,
    BoundaryNote,
    Renegotiation,
    Separation,
    Shutdown,
)
from unguilt.tools.boundaries.life import live
from unguilt.tools.boundaries.views import urls

TOOL = room(
    __file__,
    entries=(Boundary, BoundaryNote, Renegotiation, Shutdown, Separation),
    singles=(BoundariesNow,),
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
