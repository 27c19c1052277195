"""The figures, checked against cases small enough to count by hand."""

from unguilt.core.listening.evaluation import (
    Answer,
    Gold,
    by_label,
    crisis_recall,
    false_alarms,
    macro_f1,
    trap_among,
    trap_silence,
)


def _gold(*, pressures: str = "", traps: str = "", crisis: str = "", unsure: str = "") -> Gold:
    return Gold(
        pressures=frozenset(pressures.split()),
        traps=frozenset(traps.split()),
        crisis=crisis,
        unsure=frozenset(unsure.split()),
    )


_PAIRS = [
    (_gold(pressures="workplace"), Answer(pressures=("workplace",))),
    (_gold(pressures="workplace society"), Answer(pressures=("society",), traps=("should",))),
    (_gold(traps="should"), Answer(pressures=("workplace",), traps=("comparing", "should"))),
    (_gold(traps="labelling", unsure="workplace"), Answer(pressures=("workplace",), crisis=("child",))),
    (_gold(crisis="self"), Answer(crisis=("self",))),
    (_gold(crisis="self"), Answer(crisis=("abuse",))),
    (_gold(crisis="abuse"), Answer()),
]


def test_precision_recall_and_f1_of_a_label() -> None:
    label = by_label(_PAIRS, "workplace")
    assert (label.support, label.precision.value, label.recall.value, label.f1.value) == (2, 0.5, 0.5, 0.5)


def test_what_annotators_disagreed_about_counts_neither_way() -> None:
    unsure = [(_gold(unsure="workplace"), Answer(pressures=("workplace",)))]
    assert by_label(unsure, "workplace").precision.support == 0


def test_macro_f1_is_the_mean_over_its_labels() -> None:
    assert macro_f1(_PAIRS, ("workplace", "society")).value == (0.5 + 1.0) / 2


def test_crisis_recall_over_all_takes_any_class_and_of_one_class_only_that_class() -> None:
    assert (
        crisis_recall(_PAIRS).value,
        crisis_recall(_PAIRS, "self").value,
        crisis_recall(_PAIRS, "abuse").value,
    ) == (2 / 3, 0.5, 0.0)


def test_false_alarms_are_counted_over_texts_without_crisis() -> None:
    alarms = false_alarms(_PAIRS)
    assert (alarms.value, alarms.support) == (0.25, 4)


def test_traps_are_measured_where_some_are_labelled_and_silence_where_none_are() -> None:
    assert (trap_among(_PAIRS).value, trap_silence(_PAIRS).value) == (0.5, 0.8)


def test_an_interval_holds_its_value_and_is_always_the_same() -> None:
    first, again = false_alarms(_PAIRS * 20), false_alarms(_PAIRS * 20)
    assert first == again
    assert first.low <= first.value <= first.high


def test_figures_over_nothing_are_zero() -> None:
    assert (crisis_recall([]).value, crisis_recall([]).support) == (0.0, 0)
