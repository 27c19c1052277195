"""Any history a person could have: moments with what was done in them, and practices done in their rooms."""

from datetime import UTC, datetime
from uuid import UUID

from hypothesis import strategies as st

from unguilt.core.method import ENERGIES, MINUTES, PLACES, PRESSURES, WEIGHTS, WHOSE
from unguilt.core.moments import Done, Moment, Run
from unguilt.toolbox import PRACTICES

maybe_weight = st.none() | st.sampled_from(WEIGHTS)
pressures = st.lists(st.sampled_from([*PRESSURES]), unique=True, max_size=3).map(tuple)
# A coarse clock, so that several moments fall on one instant.
times = st.integers(0, 900).map(lambda slot: datetime.fromtimestamp(1_700_000_000 + slot * 43_200, tz=UTC))

done = st.builds(
    Done,
    run=st.uuids(version=4),
    practice=st.sampled_from([*PRACTICES]),
    at=times,
    after=maybe_weight,
    useful=st.sampled_from(["", "no", "a_bit", "yes"]),
)

moments = st.builds(
    Moment,
    at=times,
    offset=st.none() | st.integers(-12 * 60, 14 * 60),
    words=st.text(max_size=20),
    weight=maybe_weight,
    pressures=pressures,
    heard=pressures,
    whose=st.sampled_from([*WHOSE]),
    minutes=st.none() | st.sampled_from(MINUTES),
    place=st.none() | st.sampled_from([*PLACES]),
    energy=st.none() | st.integers(0, len(ENERGIES) - 1),
    done=st.lists(done, max_size=3).map(tuple),
    later=maybe_weight,
)

room_runs = st.builds(
    Run,
    practice=st.sampled_from([*PRACTICES]),
    at=times,
    after=maybe_weight,
    closed=st.booleans(),
)

histories = st.lists(moments, max_size=14)
rooms: st.SearchStrategy[list[tuple[UUID, Run]]] = st.lists(
    st.tuples(st.uuids(version=4), room_runs), max_size=4
)
