"""What this room gives to the house: looks at the cost, letters, asks with their answers, facts about the law."""

from unguilt.kit.tool import Hooks, room
from unguilt.tools.advocacy.entries import Ask, AskCost, AskDays, AskLetter
from unguilt.tools.advocacy.giving import at_moment, for_session_page, in_picture, on_its_page, today
from unguilt.tools.advocacy.life import live
from unguilt.tools.advocacy.views import urls

TOOL = room(
    __file__,
    entries=(AskCost, AskLetter, Ask),
    singles=(AskDays,),
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
