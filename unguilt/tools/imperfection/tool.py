"""What this room gives to the house: trials, days on which things slide, rules made roomier."""

from unguilt.kit.tool import Hooks, room
from unguilt.tools.imperfection.entries import RoomierRule, Slide, SlideList, Trial, TrialsDue
from unguilt.tools.imperfection.giving import at_moment, for_session_page, in_picture, on_its_page, today
from unguilt.tools.imperfection.life import live
from unguilt.tools.imperfection.views import urls

TOOL = room(
    __file__,
    entries=(Trial, Slide, RoomierRule),
    singles=(TrialsDue, SlideList),
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
