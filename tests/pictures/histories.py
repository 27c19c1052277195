"""Moments made for tests: by hand, and any that could be told."""

from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

from unguilt.core.method import PRESSURES, WHOSE
from unguilt.core.moments import Moment
from unguilt.core.suggesting import Effect

MONDAY = datetime(2025, 3, 3, 12, 0, tzinfo=UTC)


def told(week: int = 0, weight: int | None = 5, **more: object) -> Moment:
    return Moment(at=MONDAY + timedelta(weeks=week), weight=weight, **more)  # type: ignore[arg-type]  # any field


def effect(strategy: str = "reframe", **more: object) -> Effect:
    facts = {"state": "unclear", "mean": 0.8, "low": -0.4, "high": 2.0, "n": 5, "p": 0.6, **more}
    return Effect(strategy=strategy, **facts)  # type: ignore[arg-type]  # any field


any_moment = st.builds(
    Moment,
    at=st.datetimes(datetime(2024, 1, 1), datetime(2027, 12, 31)).map(lambda at: at.replace(tzinfo=UTC)),  # noqa: DTZ001 - Hypothesis draws times without a zone
    offset=st.none() | st.integers(-12 * 60, 14 * 60),
    weight=st.none() | st.integers(0, 10),
    pressures=st.lists(st.sampled_from([*PRESSURES]), unique=True, max_size=3).map(tuple),
    whose=st.sampled_from([*WHOSE]),
)
any_moments = st.lists(any_moment, max_size=60)
