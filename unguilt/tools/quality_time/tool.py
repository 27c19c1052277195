"""What this room gives to the house: children, ideas, dates, and a shelf of kept moments."""

from unguilt.kit.tool import Hooks, room
from unguilt.tools.quality_time import giving
from unguilt.tools.quality_time.entries import Child, KeptMoment, OwnIdea, TimeRoom, TogetherDate
from unguilt.tools.quality_time.life import live
from unguilt.tools.quality_time.views import urls

TOOL = room(
    __file__,
    entries=(Child, OwnIdea, TogetherDate, KeptMoment),
    singles=(TimeRoom,),
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
