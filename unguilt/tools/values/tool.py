"""What this room gives to the house: her five, compasses, small steps, two ways weighed."""

from unguilt.kit.tool import Hooks, room
from unguilt.tools.values.entries import CardSort, Compass, Decision, Five, ValuesNow, ValueStep
from unguilt.tools.values.giving import at_moment, for_session_page, in_picture, on_its_page, today, wins
from unguilt.tools.values.life import live
from unguilt.tools.values.urls import urls

TOOL = room(
    __file__,
    entries=(Five, Compass, ValueStep, Decision),
    singles=(CardSort, ValuesNow),
    urls=urls,
    hooks=Hooks(
        on_its_page=on_its_page,
        today=today,
        at_moment=at_moment,
        in_picture=in_picture,
        for_session_page=for_session_page,
        wins=wins,
        live=live,
    ),
)
