"""The model that training left behind: features known, their weights, the floors.

Weights are whole numbers from -127 to 127 times one scale per column, kept in one byte each (bench/train_listening.py).
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from operator import mul
from struct import unpack
from zlib import decompress

from unguilt.core.listening.engine import Reading

ANY_CRISIS = "crisis"
ANY_TRAP = "trap"
FEW = 8
LENGTHS = ("line", "short", "long")
NOUGHT = 128
"""The byte that stands for a weight of 0."""

_SHORT, _LONG = 10, 30  # words from which a text has the second and the third of `LENGTHS`
AT_ONCE = 257
"""So many bytes add up to less than 2¹⁶: the most places that a group may have."""

_FINE = 2**14  # a share in whole numbers


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """What training left behind.

    `places` maps a feature to its row; `rows` has one byte per feature and column, a column for each of
    `labels` and then one for each unit of the network, whose weight for a label stands in `outgoing`.
    `floors[language][length][label]` is the score from which a label is suggested, for each of `LENGTHS`.
    """

    places: Mapping[str, int]
    labels: Sequence[str]
    rows: bytes
    scales: Sequence[float]
    starts: Mapping[str, Sequence[float]]
    outgoing: Sequence[Sequence[float]]
    ends: Sequence[float]
    floors: Mapping[str, Mapping[str, Mapping[str, float]]]

    def blended(self, groups: Sequence[Sequence[int]], *shares: Sequence[float]) -> list[list[float]]:
        """Return, for each of `shares`, the rows at the places of each group added up, times its share.

        A row is read as one long number, its even and its odd bytes apart, so that every byte has room for 16
        bits and one addition adds half of the columns; so are the sums of the groups, with room for 32.
        """
        width, lanes = len(self.scales), -(-len(self.scales) // 4)
        room = int.from_bytes(b"\xff\x00" * 2 * lanes, "little")
        more = int.from_bytes(b"\xff\xff\x00\x00" * lanes, "little")
        rows, number_of = self.rows, int.from_bytes
        sums: list[list[int]] = []
        for places in groups:
            even = odd = 0
            for place in places:
                row = number_of(rows[place * width : place * width + width], "little")
                even += row & room
                odd += row >> 8 & room
            sums.append([even & more, odd & more, even >> 16 & more, odd >> 16 & more])
        found = []
        for each in shares:
            whole = [round(share * _FINE) for share in each]
            nought = NOUGHT * sum(map(mul, whole, map(len, groups)))
            totals = [0.0] * 4 * lanes
            for lane, parts in enumerate(zip(*sums, strict=True)):
                number = sum(map(mul, whole, parts)).to_bytes(4 * lanes, "little")
                totals[lane::4] = [(total - nought) / _FINE for total in unpack(f"<{lanes}I", number)]
            found.append(totals[:width])
        return found


@cache
def model() -> Model:
    """Load the weights that came with the package; done once."""
    home = files(__package__).joinpath("weights")
    raw = json.loads(home.joinpath("model.json").read_text("utf-8"))
    return Model(
        places={name: place for place, name in enumerate(raw.pop("features"))},
        rows=decompress(home.joinpath("rows.zlib").read_bytes()),
        **raw,
    )


def length_of(reading: Reading) -> str:
    """Return which of `LENGTHS` a text has."""
    words = reading.words.count()
    return LENGTHS[(words >= _SHORT) + (words >= _LONG)]
