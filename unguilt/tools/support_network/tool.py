"""What this room gives to the house: her circles, words to reach out with, her own pace, places to look."""

from unguilt.kit.tool import Hooks, room
from unguilt.tools.support_network import giving
from unguilt.tools.support_network.entries import FoundPlace, Paces, Reach
from unguilt.tools.support_network.life import live
from unguilt.tools.support_network.views import urls

TOOL = room(
    __file__,
    entries=(Reach, FoundPlace),
    singles=(Paces,),
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
