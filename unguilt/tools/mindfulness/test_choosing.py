"""Prompts: sixty of them, and none again within thirty days."""

from collections import Counter
from datetime import UTC, datetime, timedelta
from random import Random

import pytest

from unguilt.tools.mindfulness.choosing import NOT_AGAIN, after_passing, after_writing, next_prompt
from unguilt.tools.mindfulness.entries import Prompted
from unguilt.tools.mindfulness.prompts import GROUPS, PROMPTS

AT = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
NOTHING = Prompted()


def all_passed(times: int, group: str = "") -> list[str | None]:
    """Pass prompts over, a second apart, and return what came."""
    known, came = NOTHING, []
    for number in range(times):
        now = AT + timedelta(seconds=number)
        came.append(next_prompt(known, now, seed="a", group=group))
        known = after_passing(known, came[-1] or "", now)
    return came


def test_there_are_sixty_prompts_in_six_groups_and_no_two_are_alike() -> None:
    assert len({prompt.text for prompt in PROMPTS.values()}) == len(PROMPTS) == 60
    assert Counter(prompt.group for prompt in PROMPTS.values()) == dict.fromkeys(GROUPS, 10)


def test_the_same_history_and_seed_give_the_same_prompt_and_other_seeds_others() -> None:
    assert next_prompt(NOTHING, AT, seed="a") == next_prompt(NOTHING, AT, seed="a")
    assert len({next_prompt(NOTHING, AT, seed=str(seed)) for seed in range(200)}) > 40


def test_another_one_comes_without_end_and_all_sixty_before_any_again() -> None:
    came = all_passed(200)
    assert set(came[:60]) == set(PROMPTS)
    assert came[60:120] == came[:60]
    assert None not in came


def test_a_group_gives_its_own_ten_alone() -> None:
    assert set(all_passed(25, group="work")) == set(GROUPS["work"].texts)


@pytest.mark.parametrize("seed", range(20))
def test_nobody_is_shown_a_prompt_again_within_thirty_days_while_there_are_others(seed: int) -> None:
    chance, known, shown = Random(seed), NOTHING, {}  # noqa: S311 - made up, no secret
    for day in range(200):
        for look in range(chance.choice((0, 1, 1, 2))):
            now = AT + timedelta(days=day, hours=look)
            key = next_prompt(known, now, seed=str(seed))
            assert key is not None
            assert now - shown.get(key, datetime.min.replace(tzinfo=UTC)) >= NOT_AGAIN
            shown[key] = now
            known = chance.choice((after_passing, after_writing))(known, key, now)


@pytest.mark.parametrize("seed", range(20))
def test_what_she_wrote_to_stays_away_for_thirty_days_however_often_she_asks(seed: int) -> None:
    chance, known, written = Random(seed), NOTHING, {}  # noqa: S311 - made up, no secret
    for number in range(600):
        now = AT + timedelta(hours=2 * number)
        key = next_prompt(known, now, seed=str(seed))
        assert key is not None
        assert now - written.get(key, datetime.min.replace(tzinfo=UTC)) >= NOT_AGAIN
        if chance.random() < 0.1:
            written[key] = now
            known = after_writing(known, key, now)
        else:
            known = after_passing(known, key, now)


def test_who_wrote_to_all_of_them_is_given_none_and_after_thirty_days_all_are_back() -> None:
    known = Prompted(written=dict.fromkeys(PROMPTS, AT))
    assert next_prompt(known, AT + NOT_AGAIN - timedelta(seconds=1), seed="a") is None
    assert next_prompt(known, AT + NOT_AGAIN, seed="a") in PROMPTS


def test_an_unknown_prompt_is_not_noted_and_old_times_are_let_go() -> None:
    assert after_passing(NOTHING, "nonsense", AT) == after_writing(NOTHING, "", AT) == NOTHING
    old = Prompted(written={"laugh": AT}, passed={"sounds": AT})
    later = after_writing(after_passing(old, "a_no", AT + NOT_AGAIN), "a_yes", AT + NOT_AGAIN)
    assert later == Prompted(written={"a_yes": AT + NOT_AGAIN}, passed={"a_no": AT + NOT_AGAIN})
