"""What this room gives to the house: wins, and a card on Now that asks for none."""

from unguilt.kit.tool import room
from unguilt.tools.success.entries import Win
from unguilt.tools.success.views import latest_wins, today, urls

TOOL = room(__file__, entries=(Win,), urls=urls, today=today, on_its_page=latest_wins)
