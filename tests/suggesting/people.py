"""Made-up catalogues, moments and lives for the tests of suggesting."""

from hypothesis import strategies as st

from unguilt.core.method import PLACES, PRESSURES, STRATEGIES, WHOSE, Practice
from unguilt.core.method.practices import NOT_WHEN
from unguilt.core.suggesting import (
    SOOTHING_LEAD,
    Done,
    Event,
    Limits,
    Noted,
    Picked,
    Shown,
    Situation,
    Step,
)

ALL_PLACES = tuple(PLACES)
SOOTHING_STRATEGIES = {"self_compassion", "mindfulness"}


def practice(id: str, minutes: int = 1, **fields: object) -> Practice:  # noqa: A002 - the field's own name
    given: dict[str, object] = {
        "name": "A practice",
        "energy": 0,
        "places": ALL_PLACES,
        "pressures": (),
        "not_when": (),
        "soothing": False,
        "free": True,
        "alone": True,
        "judged_later": False,
        "why": "",
        "evidence": "",
        "steps": (),
        **fields,
    }
    return Practice(id=id, strategy=id.partition(".")[0], minutes=minutes, **given)  # type: ignore[arg-type]  # any field


def catalogue() -> tuple[Practice, ...]:
    """Three practices per strategy of 1, 5 and 20 minutes, plus the one that leads."""
    made = [practice(SOOTHING_LEAD, soothing=True), practice("reframe.mend_it", 5, not_when=("unfair",))]
    for slug in STRATEGIES:
        soothing = slug in SOOTHING_STRATEGIES
        thinking = ("heavy", "unfair", "mend") if slug in {"reframe", "imperfection"} else ()
        asks = ("afraid",) if slug == "delegate" else ()
        made += [
            practice(f"{slug}.short", 1, soothing=soothing, not_when=thinking + asks),
            practice(f"{slug}.middle", 5, energy=1, soothing=soothing, not_when=thinking),
            practice(
                f"{slug}.long", 20, energy=2, places=("home", "bed"), not_when=(*thinking, "heavy", "bedtime")
            ),
        ]
    return tuple(made)


CATALOGUE = catalogue()
IDS = tuple(each.id for each in CATALOGUE)
BY_ID = {each.id: each for each in CATALOGUE}


def moment(at: float = 20_000.0, **fields: object) -> Situation:
    return Situation(**{"at": at, "weight": 6, "minutes": 20, **fields})  # type: ignore[arg-type]  # any field


def did(
    name: str,
    at: float,
    after: int | None = 3,
    *,
    before: int | None = 6,
    delayed: bool = False,
    **fields: object,
) -> Event:
    """She did one practice in one moment, picked without being shown anything."""
    step = Done(practice=name, minutes=BY_ID[name].minutes, before=before, after=after, delayed=delayed)
    return Event(situation=moment(at, weight=before, **fields), steps=(Picked(practice=name), step))


some_pressures = st.lists(st.sampled_from([*PRESSURES]), unique=True, max_size=3).map(tuple)
some_ids = st.lists(st.sampled_from(IDS), unique=True, max_size=3).map(tuple)
weights = st.none() | st.integers(0, 10)

situations = st.builds(
    Situation,
    at=st.floats(20_000, 20_400),
    weight=weights,
    pressures=some_pressures,
    heard=some_pressures,
    whose=st.sampled_from([*WHOSE]),
    minutes=st.sampled_from([1, 5, 20]),
    place=st.none() | st.sampled_from(ALL_PLACES),
    energy=st.none() | st.integers(0, 2),
    bedtime=st.booleans(),
)
some_limits = st.builds(
    Limits,
    crisis=st.booleans(),
    sign_level=st.integers(0, 3),
    afraid=st.booleans(),
    silenced=st.frozensets(st.sampled_from([*STRATEGIES, *IDS]), max_size=6),
)
steps: st.SearchStrategy[Step] = st.one_of(
    st.builds(Shown, practices=some_ids),
    st.builds(Picked, practice=st.sampled_from(IDS)),
    st.builds(
        Done,
        practice=st.sampled_from(IDS),
        minutes=st.sampled_from([1, 5, 20]),
        before=weights,
        after=weights,
        delayed=st.booleans(),
    ),
    st.builds(Noted, after=weights, delayed=st.booleans()),
)
events = st.builds(Event, situation=situations, steps=st.lists(steps, max_size=4).map(tuple))
lives = st.lists(events, max_size=15)
practices = st.builds(
    practice,
    st.builds("{}.{}".format, st.sampled_from([*STRATEGIES]), st.sampled_from(["a", "b", "mend_c"])),
    st.sampled_from([1, 5, 20]),
    energy=st.integers(0, 2),
    places=st.lists(st.sampled_from(ALL_PLACES), min_size=1, unique=True).map(tuple),
    pressures=some_pressures,
    not_when=st.lists(st.sampled_from(NOT_WHEN), unique=True, max_size=3).map(tuple),
    soothing=st.booleans(),
)
catalogues = st.lists(practices, max_size=20, unique_by=lambda each: each.id).map(tuple)
