"""Which pages come, which sentences held, what fits a moment, and what is found: without a database."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest

from unguilt.tools.reframe.beliefs import beliefs
from unguilt.tools.reframe.columns import PAGES, after, before, first_open, is_turned, shown_whole, way
from unguilt.tools.reframe.entries import Feeling, HeldSentence, HeldSentences, Record
from unguilt.tools.reframe.folding import has_all, roots
from unguilt.tools.reframe.holding import AT_HAND, entry_of, fitting, held, with_sentence, without

AT = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
QUICK = ["happened", "thought", "kind", "sentence", "now"]


def record(**parts: Any) -> Record:
    return Record(at=AT, **parts)


def keys(told: Record, *, dark: bool = False) -> list[str]:
    return [page.key for page in way(told, dark=dark)]


def test_a_quick_record_has_five_pages_and_a_full_one_all_eight() -> None:
    assert keys(record()) == QUICK
    assert keys(record(full=True)) == [page.key for page in PAGES.values()]


def test_an_unfair_situation_is_never_argued_with_whatever_else_was_chosen() -> None:
    for kinds in (("unfair",), ("unfair", "should"), ("fair", "unfair")):
        assert keys(record(kinds=kinds)) == ["happened", "thought", "kind", "now"]


def test_a_fair_thought_is_mended_and_a_trap_within_it_is_looked_at_as_well() -> None:
    assert is_turned(record(kinds=("fair",)))
    assert keys(record(kinds=("fair", "labelling"))) == QUICK


def test_a_crisis_in_the_thought_ends_the_way_there_until_she_says_it_was_misheard() -> None:
    assert keys(record(), dark=True) == ["happened", "thought"]
    assert after(record(), 3, dark=True) is None
    assert keys(record(misheard=True), dark=True) == QUICK


def test_after_the_kind_a_turned_record_is_shown_and_any_other_goes_on() -> None:
    assert after(record(kinds=("fair",)), 4, dark=False) is None
    assert after(record(kinds=("should",)), 4, dark=False) == 7
    assert before(record(), 3, dark=False) == 1
    assert before(record(), 1, dark=False) is None


def test_the_first_open_page_is_the_first_of_which_nothing_is_said() -> None:
    told = record(full=True, situation="Late.", feelings=(Feeling(name="Guilt", before=80),))
    assert first_open(told, dark=False) == 3
    whole = record(situation="A", thought="B", kinds=("should",), sentence="C", weight_after=0)
    assert first_open(whole, dark=False) is None


def test_what_she_wrote_is_shown_though_its_page_is_not_on_the_way_any_more() -> None:
    told = record(kinds=("unfair",), sentence="Kept from before.")
    assert "sentence" in [page.key for page in shown_whole(told, dark=False)]


@pytest.mark.parametrize(
    ("parts", "holds"),
    [
        ({"sentence": "S", "sentence_belief": 70}, True),
        ({"sentence": "S", "sentence_belief": 60}, False),
        ({"sentence": "S", "weight": 7, "weight_after": 5}, True),
        ({"sentence": "S", "weight": 7, "weight_after": 6}, False),
        ({"sentence": "S", "weight": 7}, False),
        ({"sentence": "", "sentence_belief": 100}, False),
    ],
)
def test_a_sentence_held_when_it_was_believed_or_the_weight_fell(
    parts: dict[str, Any],
    holds: object,
) -> None:
    assert held(record(**parts)) == holds


def one(number: int, **parts: Any) -> HeldSentence:
    facts = {"sentence": f"Sentence {number}.", **parts}
    return HeldSentence(record=UUID(int=number), at=AT + timedelta(days=number), **facts)


def test_only_the_newest_sentences_are_kept_at_hand_and_each_record_once() -> None:
    kept = HeldSentences()
    for number in range(AT_HAND + 5):
        kept = with_sentence(kept, one(number))
    kept = with_sentence(kept, one(20, sentence="Said anew."))
    assert len(kept.held) == AT_HAND
    assert [each.at for each in kept.held] == sorted((each.at for each in kept.held), reverse=True)
    assert [each.sentence for each in kept.held if each.record == UUID(int=20)] == ["Said anew."]
    assert UUID(int=20) not in {each.record for each in without(kept, UUID(int=20)).held}


def fits(kept: list[HeldSentence], **moment: Any) -> HeldSentence | None:
    facts = {"named": (), "heard": (), "traps": (), "words": "", "whose": "unsure", **moment}
    return fitting(kept, **facts)


def test_a_moment_calls_for_the_sentence_that_shares_most_with_it() -> None:
    school = one(1, roots=("schoo", "play"), pressures=("workplace",))
    other = one(2, kinds=("comparing",), pressures=("comparison",))
    assert fits([school, other], words="I missed the school play.") == school
    assert fits([school, other], traps=("comparing",), heard=("comparison",)) == other
    assert fits([school, other], traps=("comparing",)) is None
    assert fits([school, other], named=("workplace",)) == school
    assert fits([school, other], heard=("workplace",)) is None
    assert fits([school, other], words="Rain.") is None
    assert fits([], named=("workplace",)) is None


def test_an_unfair_moment_is_not_answered_with_a_kinder_thought() -> None:
    own, unfair = one(1, pressures=("workplace",)), one(2, pressures=("workplace",), kinds=("unfair",))
    assert fits([own], named=("workplace",), whose="unfair") is None
    assert fits([own, unfair], named=("workplace",), whose="unfair") == unfair
    assert fits([unfair], named=("workplace",)) is None
    assert fits([own], named=("workplace",), whose="mend") is None


def test_what_is_kept_at_hand_names_the_telling_words() -> None:
    told = record(situation="The school rang.", thought="I am never there for my daughter", sentence="S")
    kept = entry_of(uuid4(), replace(told, kinds=("should",)), pressures=("workplace",))
    assert kept.roots == ("daugh", "schoo", "rang")
    assert (kept.kinds, kept.pressures, kept.at) == (("should",), ("workplace",), AT)


def test_words_are_alike_without_case_accents_and_endings() -> None:
    assert roots("La ESCUELA llamó", "las escuelas") == ("escue", "llamo")
    assert roots("and of it") == ()


@pytest.mark.parametrize("sought", ["canción", "CANCION", "maña cancion", "la"])
def test_a_search_finds_all_words_wherever_they_stand(sought: str) -> None:
    assert has_all(sought, "Mañana cantamos", "la Canción del barco")


def test_a_search_misses_a_text_that_lacks_one_of_the_words() -> None:
    assert not has_all("canción tren", "la canción del barco")


def looked(before: int | None, after: int | None, day: int = 0) -> Record:
    return Record(at=AT + timedelta(days=day), belief=before, belief_after=after)


def test_beliefs_are_read_from_four_records_on_oldest_first() -> None:
    newest_first = [
        looked(90, 30, 4),
        looked(80, 80, 3),
        looked(50, None, 2),
        looked(60, 70, 1),
        looked(70, 40),
    ]
    found = beliefs(newest_first)
    assert found is not None
    assert [(pair.before, pair.after) for pair in found.pairs] == [(70, 40), (60, 70), (80, 80), (90, 30)]
    assert (found.less, found.same, found.more, found.typical, found.early) == (2, 1, 1, -15, False)
    xs = [pair.x for pair in found.pairs]
    assert xs == sorted(xs)
    assert found.pairs[0].y_before < found.pairs[0].y_after


def test_few_beliefs_are_too_early_and_none_are_nothing() -> None:
    early = beliefs([looked(90, 30)])
    assert early is not None
    assert early.early
    assert beliefs([looked(None, 30), looked(3, None)]) is None
