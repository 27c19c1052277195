"""The sample owner's records, plans and lines about her work, spread over her eight months."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID, uuid4

from unguilt.tools.reframe.entries import Feeling, Record, Repair, Share, WorkGift
from unguilt.tools.reframe.keeping import add_record, add_repair, change_record
from unguilt.vault.door import OpenVault

_BEGAN: Final = datetime(2000, 1, 1)  # noqa: DTZ001 - only its distance counts; `live` says when

_GIFTS: Final = (
    "Rent and shoes that fit.",
    "Mila sees me being good at something.",
    "Colleagues who laugh at the same things.",
    "Work that ends when the shift ends.",
    "Health cover for the three of us.",
)

_RECORDS: Final = (
    (
        230,
        Record(
            at=_BEGAN,
            situation="Late shift. Leo was asleep when I came in, with his drawing on my pillow.",
            thought="I am never there when it matters.",
            belief=90,
            weight=8,
            kinds=("overgeneralising",),
            sentence="I missed bedtime on Tuesday, and at breakfast I was there for the whole drawing.",
            sentence_belief=70,
            belief_after=50,
            weight_after=5,
        ),
    ),
    (
        171,
        Record(
            at=_BEGAN,
            full=True,
            situation="Mila’s nursery rang at ten: fever. I had sent her in with a runny nose.",
            feelings=(
                Feeling(name="Guilt", before=90, after=40),
                Feeling(name="Worry", before=70, after=50),
            ),
            thought="Her fever is my fault, I chose work over her.",
            belief=80,
            weight=8,
            kinds=("personalising", "labelling"),
            speaks_for="I saw the runny nose. I had a meeting I did not want to move.",
            speaks_against="Half the group was ill that week. She ate breakfast and sang. I left within ten minutes.",
            sentence="She caught what was going round, and I came when they rang. Next time I ask for the day.",
            sentence_belief=80,
            belief_after=30,
            weight_after=4,
            shares=(
                Share(name="A fever going round in the group", part=50),
                Share(name="No paid days for a child’s cold", part=20),
                Share(name="No second pick-up on the list", part=15),
                Share(name="", part=15),
            ),
        ),
    ),
    (
        118,
        Record(
            at=_BEGAN,
            situation="The roster came out with three late shifts in a row, without asking.",
            thought="Others get asked. I get put down.",
            belief=90,
            weight=7,
            kinds=("unfair",),
            weight_after=6,
        ),
    ),
    (
        64,
        Record(
            at=_BEGAN,
            situation="I was on a call from the kitchen. Leo spilled the milk and I shouted.",
            thought="I was too loud with him.",
            belief=100,
            weight=7,
            kinds=("fair",),
            weight_after=4,
        ),
    ),
    (
        33,
        Record(
            at=_BEGAN,
            situation="At the gate they planned the cake sale. I had not read the messages.",
            thought="Everyone else manages, only I don’t.",
            belief=80,
            weight=6,
            kinds=("comparing",),
            sentence="They see my late arrivals, I see their cakes. Tomorrow I ask for one small job.",
            sentence_belief=60,
            belief_after=50,
            weight_after=4,
        ),
    ),
    (
        5,
        Record(
            at=_BEGAN,
            situation="Jo had both of them, and I went to bed at eight instead of folding the washing.",
            thought="A good mother would have folded the washing.",
            belief=70,
            weight=5,
            kinds=("should",),
            sentence="The washing waited, and I slept ten hours before an early shift.",
            sentence_belief=80,
            belief_after=20,
            weight_after=2,
        ),
    ),
)


def live(vault: OpenVault, now: datetime) -> None:
    """Keep her records, the oldest first, a plan that was done and one for today, and her lines."""
    for number, line in enumerate(_GIFTS):
        vault.add(WorkGift(at=now - timedelta(days=200 - 30 * number), line=line))
    for days, record in _RECORDS:
        at = now - timedelta(days=days, hours=2)
        # Kept as the pages keep it: begun first, then changed, so that what is at hand is there too.
        begun = add_record(vault, Record(at=at, offset=0), entry_id=uuid4())
        stored = change_record(vault, begun, replace(record, at=at, offset=0))
        if "fair" in record.kinds:
            _mended(vault, at, stored.id)
    waiting = Repair(
        at=now - timedelta(hours=20),
        offset=0,
        whom="Jo",
        did="I snapped.",
        say="I snapped at you about the pick-up. That was not all right, and I’m sorry. Next time I ring first.",
        day=now.date(),
    )
    add_repair(vault, waiting, entry_id=uuid4())


def _mended(vault: OpenVault, at: datetime, record_id: UUID) -> None:
    done = Repair(
        at=at,
        offset=0,
        whom="Leo",
        did="I shouted.",
        say="I shouted about the milk. That was too loud, and I’m sorry. Next time I put the phone down first.",
        day=at.date(),
        done=True,
        record=record_id,
    )
    add_repair(vault, done, entry_id=uuid4())
