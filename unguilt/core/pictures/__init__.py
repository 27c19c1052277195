"""History → the facts behind each chart, what may be said about them, and where to draw them.

Pure. Nothing here says more than the numbers hold; where they hold nothing yet, it says so.
"""

from unguilt.core.pictures.easing import Easing, easing, short_text
from unguilt.core.pictures.heaviness import Heaviness, WeekFacts, heaviness
from unguilt.core.pictures.picture import Picture, picture_of
from unguilt.core.pictures.shares import FEWEST, Part, Shares, sources, whose
from unguilt.core.pictures.times import DAY_PART_HOURS, DAY_PART_NAMES, Times, day_parts, weekdays

__all__ = [
    "DAY_PART_HOURS",
    "DAY_PART_NAMES",
    "FEWEST",
    "Easing",
    "Heaviness",
    "Part",
    "Picture",
    "Shares",
    "Times",
    "WeekFacts",
    "day_parts",
    "easing",
    "heaviness",
    "picture_of",
    "short_text",
    "sources",
    "weekdays",
    "whose",
]
