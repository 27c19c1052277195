"""What the drawing of five places needs: dots with words, a sentence, measures."""

from typing import Any

from unguilt.tools.boundaries.apart import HEIGHT, MARKS, WIDTH, rows_of, widest
from unguilt.tools.boundaries.entries import Separation
from unguilt.tools.boundaries.speaking import row_in_words, widest_in_words


def picture_of(separation: Separation) -> dict[str, Any]:
    """Return the rows with their words, and where wish and week lie furthest apart."""
    rows = rows_of(separation.places)
    far = widest(rows)
    return {
        "rows": [(row, row_in_words(row)) for row in rows],
        "said": widest_in_words(far) if rows else "",
        "far": far,
        "marks": MARKS,
        "width": WIDTH,
        "height": HEIGHT,
        "local": separation.local,
    }
