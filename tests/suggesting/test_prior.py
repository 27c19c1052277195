"""The written prior: what it may hold, and that its errors say where."""

from pathlib import Path

import pytest

from unguilt.core import suggesting
from unguilt.core.method import STRATEGIES
from unguilt.core.suggesting import BadPrior, read_prior, written_prior

SOURCE = (Path(suggesting.__file__).parent / "prior.toml").read_text(encoding="utf-8")


def test_it_names_the_twelve_strategies_each_with_source_and_grade() -> None:
    known = written_prior().strategies
    assert {*known} == {*STRATEGIES}
    assert [slug for slug, each in known.items() if not each.source or each.grade not in "ABCD"] == []


def test_self_compassion_leads_and_no_mean_is_above_what_a_trial_supports() -> None:
    means = {slug: each.mean for slug, each in written_prior().strategies.items()}
    assert max(means, key=lambda slug: means[slug]) == "self_compassion"
    assert max(means.values()) == 0.8


def test_it_holds_the_ten_situations_of_the_method() -> None:
    known = {each.key: each.strategies for each in written_prior().situations}
    assert known == {
        "missed_event": ("self_compassion", "reframe", "quality_time"),
        "snapped": ("self_compassion", "mindfulness"),
        "work_slip": ("self_compassion", "reframe", "imperfection"),
        "comparison": ("reframe", "success", "values"),
        "too_little_time": ("quality_time", "values", "boundaries"),
        "overload_at_home": ("delegate", "imperfection", "boundaries"),
        "late_mail": ("boundaries", "advocacy", "mindfulness"),
        "unfair_rule": ("advocacy", "support_network"),
        "alone": ("support_network", "therapy"),
        "not_enough": ("self_compassion", "success"),
    }


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("mean = 0.8", "mean = 0.9", "self_compassion: mean is 0 to 0.8"),
        ("mean = 0.8", 'mean = "much"', "self_compassion: mean is 0 to 0.8"),
        ("[strategy.values]", "[strategy.value]", "strategy: names the twelve strategies, all of them"),
        ("effort = 0", "effort = 2", "self_compassion: effort is 0 or 1"),
        ('grade = "B"', 'grade = "E"', "self_compassion: grade is one of A, B, C, D"),
        ("society = 0.3", "society = 0.4", "self_compassion: fit is -0.3, 0 or 0.3"),
        ("society = 0.3", "weather = 0.3", "self_compassion: “weather” in fit is not a pressure"),
        (
            'pressures = ["society"]',
            'pressures = ["weather"]',
            "situation missed_event: “weather” is not known",
        ),
        (
            'pressures = ["society"]',
            'pressures = ["unequal_ground"]',
            "situation missed_event: self_compassion has no fit 0.3 for unequal_ground",
        ),
        ("version = 1", "version = ", "not valid TOML"),
        ("version = 1", "edition = 1", "top: an unknown table"),
    ],
)
def test_a_fault_is_named_with_its_place(old: str, new: str, says: str) -> None:
    with pytest.raises(BadPrior) as caught:
        read_prior(SOURCE.replace(old, new, 1))
    assert str(caught.value).startswith(says)
