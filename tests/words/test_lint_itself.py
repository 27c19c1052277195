"""The lint is held to its own examples, so that a rule that catches nothing is noticed."""

from pathlib import Path

import pytest

from .collect import collect
from .lint import Allowed, Rule, broken, rules, unused
from .reading import count, ease, grade, syllables_en, syllables_es
from .templates import texts_of_template
from .texts import Text, plain

EXAMPLES = [pytest.param(rule, id=rule.id) for rule in rules()]


def some(text: str, lang: str = "en") -> Text:
    return Text(path="a.toml", line=1, lang=lang, text=text, unit="a.toml")


@pytest.mark.parametrize("rule", EXAMPLES)
def test_every_bad_example_is_caught(rule: Rule) -> None:
    assert [line for line in rule.bad if not rule.find(line)] == []


@pytest.mark.parametrize("rule", EXAMPLES)
def test_no_good_example_is_caught(rule: Rule) -> None:
    assert [line for line in rule.good if rule.find(line)] == []


@pytest.mark.parametrize("rule", EXAMPLES)
def test_every_rule_has_a_name_of_its_own_a_reason_and_examples(rule: Rule) -> None:
    assert [other.id for other in rules()].count(rule.id) == 1
    assert rule.why.endswith(".")
    assert len(rule.bad) > 0
    assert len(rule.good) > 0


def test_a_fault_names_file_line_rule_words_and_why() -> None:
    (fault,) = broken([some("You should rest.")])
    assert str(fault) == (
        "a.toml:1 [should] “should” in: You should rest.\n"
        "    She hears enough of these. A rule may be quoted, in “…”, in order to look at it."
    )


def test_a_rule_looks_only_at_its_own_language() -> None:
    assert [fault.rule.id for fault in broken([some("Es fácil.", "en")])] == []
    assert [fault.rule.id for fault in broken([some("Es fácil.", "es")])] == ["filler-es"]


def test_an_exception_covers_its_words_in_its_file_only_and_is_noticed_when_unused() -> None:
    exception = Allowed(path="a.toml", rule="should", text="You should rest.", reason="x" * 20)
    text = some("You should rest.")
    assert list(broken([text], (exception,))) == []
    assert len(list(broken([some("You should go.")], (exception,)))) == 1
    assert unused([text], (exception,)) == ()
    assert unused([some("Rest.")], (exception,)) == (exception,)


def test_a_template_gives_up_its_text_its_told_attributes_and_its_translations() -> None:
    source = """{% load i18n %}{# never seen #}<h1>{% translate "One" %}</h1>
<p title="Two">Three {{ name }}</p><script>let four = 4;</script>
{% blocktranslate count n=n %}Five {{ n }}{% plural %}Six {{ n }}{% endblocktranslate %}
{% hers "Seven {mother}" %}<img alt="Eight" src="x.svg">{% include "x.html" with title=_("Nine") %}
<meta name="viewport" content="width=device-width">"""
    assert sorted(texts_of_template(source)) == [
        (1, "One"),
        (2, "Three …"),
        (2, "Two"),
        (3, "Five …"),
        (3, "Six …"),
        (4, "Eight"),
        (4, "Nine"),
        (4, "Seven {mother}"),
    ]


def test_markdown_is_read_without_its_signs_and_without_code() -> None:
    assert plain("## A [link](https://x.org/!) and `code!`").strip() == "A link and …"
    assert plain("![Picture](x.png) **bold**").strip() == "Picture bold"


def test_texts_are_found_wherever_they_are_kept(tmp_path: Path) -> None:
    room = tmp_path / "unguilt" / "tools" / "values"
    locale = room / "locale" / "es" / "LC_MESSAGES"
    locale.mkdir(parents=True)
    (room / "practices.toml").write_text(
        '[[practice]]\nkey = "a"\nname = "In data"\n[[practice.step]]\ntype = "read"\ntext = "In a step"\n',
        encoding="utf-8",
    )
    (room / "evidence.md").write_text("# Head\n\nIn a note.\n", encoding="utf-8")
    (room / "evidence.es.md").write_text("En una nota.\n", encoding="utf-8")
    (room / "forms.py").write_text('LABEL = _("In code")\nNOTHING = other("No")\n', encoding="utf-8")
    (room / "test_forms.py").write_text('_("In a test")\n', encoding="utf-8")
    (room / "page.html").write_text("<p>In a page</p>", encoding="utf-8")
    (locale / "django.po").write_text('msgid "In data"\nmsgstr "En datos"\n', encoding="utf-8")
    (tmp_path / "README.md").write_text("In the readme.\n", encoding="utf-8")
    assert [(text.lang, text.text) for text in collect(tmp_path)] == [
        ("en", "In data"),
        ("en", "In a step"),
        ("es", "En una nota."),
        ("en", "Head"),
        ("en", "In a note."),
        ("en", "In code"),
        ("en", "In a page"),
        ("es", "En datos"),
        ("en", "In the readme."),
    ]


@pytest.mark.parametrize(
    ("word", "syllables"),
    [
        ("guilt", 1), ("heavy", 2), ("moment", 2), ("breathe", 1), ("little", 2), ("needed", 2),
        ("helped", 1), ("pages", 2), ("times", 1), ("compassion", 3), ("comparison", 4), ("being", 2),
        ("boundary", 3), ("mother", 2), ("pressure", 2), ("family", 3), ("idea", 2), ("don’t", 1),
    ],
)  # fmt: skip
def test_english_syllables_are_counted_well_enough(word: str, syllables: int) -> None:
    assert syllables_en(word) == syllables


@pytest.mark.parametrize(
    ("word", "syllables"),
    [
        ("culpa", 2),
        ("día", 2),
        ("bien", 1),
        ("guía", 2),
        ("quien", 1),
        ("leer", 2),
        ("hoy", 1),
        ("cuidado", 3),
    ],
)
def test_spanish_syllables_are_counted_by_strong_and_weak_vowels(word: str, syllables: int) -> None:
    assert syllables_es(word) == syllables


def test_sentences_end_at_stops_and_at_the_end_of_each_text_but_not_within_figures() -> None:
    found = count(["It fell by 0.3 points. Then it rose", "A label"], "en")
    assert (found.words, found.sentences) == (9, 3)


def test_plain_words_grade_low_and_officialese_grades_high() -> None:
    assert grade(["You were late. He cried. You held him, and the day went on."]) < 2
    assert grade(["Organisational accommodation of familial responsibilities necessitates negotiation."]) > 20
    assert ease(["Llegaste tarde. Lloró. Lo abrazaste y el día siguió."]) > 80
    assert ease(["La implementación institucional de responsabilidades familiares es multidimensional."]) < 30
