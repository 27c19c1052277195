"""What this room gives to the house: the check, ways to someone trained, notes, homework, the hard hour’s plan."""

from unguilt.kit.tool import Hooks, room
from unguilt.tools.therapy.check_entries import CHECK_ENTRIES, CHECK_SINGLES
from unguilt.tools.therapy.entries import (
    FirstCall,
    HardHourPlan,
    Homework,
    HomeworkDays,
    ReadySheet,
    TherapyNote,
    TherapyQuestions,
)
from unguilt.tools.therapy.giving import at_moment, for_session_page, in_picture, on_its_page, today
from unguilt.tools.therapy.life import live
from unguilt.tools.therapy.views import urls

TOOL = room(
    __file__,
    entries=(ReadySheet, TherapyNote, Homework, *CHECK_ENTRIES),
    singles=(TherapyQuestions, FirstCall, HomeworkDays, HardHourPlan, *CHECK_SINGLES),
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
