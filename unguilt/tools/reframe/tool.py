"""What this room gives to the house: thought records, plans to mend, and sentences that held."""

from unguilt.kit.tool import Hooks, room
from unguilt.tools.reframe.entries import HeldSentences, Record, Repair, RepairDays, WorkGift
from unguilt.tools.reframe.giving import at_moment, for_session_page, in_picture, on_its_page, today
from unguilt.tools.reframe.life import live
from unguilt.tools.reframe.urls import urls

TOOL = room(
    __file__,
    entries=(Record, WorkGift, Repair),
    singles=(RepairDays, HeldSentences),
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
