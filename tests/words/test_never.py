"""What PRODUCT and SECURITY forbid to claim is claimed nowhere, and the lint notices when somebody does."""

from pathlib import Path

import pytest

from .lint import Rule, allowed, rules
from .never import NAMED, needless_marks, said

ROOT = Path(__file__).parents[2]

FORBIDDEN = (
    "end-to-end", "zero-knowledge", "even we cannot read it", "clinically proven", "AI", "learns what works for you",
    "works for you", "no risk found", "you are fine", "streak", "badge", "you missed", "as effective as therapy",
    "HIPAA certified", "FDA approved", "screen you for", "bank-grade", "100 % anonymous", "treats depression",
    "cifrado de extremo a extremo", "conocimiento cero", "ni nosotros podemos leerlo", "clínicamente probado", "IA",
    "aprende lo que te funciona", "funciona para ti", "sin riesgo", "todo está bien contigo", "racha", "insignia",
    "te has perdido tres días", "tan eficaz como la terapia", "trata la depresión",
)  # fmt: skip
"""The phrases as those documents and the clinical notes have them, in both languages."""

PLACES = {
    "README.md": "Text before.\n\n{0}.\n",
    "SECURITY.md": "- {0}\n",
    "docs/security.md": "| a | {0} |\n",
    "docs/decisions/0001-first.md": "# {0}\n",
    "unguilt/tools/values/evidence.md": "# What\n\n{0}.\n",
    "unguilt/tools/values/evidence.es.md": "# Qué\n\n{0}.\n",
    "unguilt/tools/values/practices.toml": '[[practice]]\nkey = "a"\nname = "{0}"\n',
    "unguilt/core/method/some.toml": 'text = "{0}"\n',
    "unguilt/web/templates/web/page.html": "<p>{0}</p>",
    "unguilt/web/forms.py": 'LABEL = _("{0}")\n',
    "unguilt/web/locale/es/LC_MESSAGES/django.po": 'msgid "a"\nmsgstr "{0}"\n',
}


def never() -> list[Rule]:
    return [rule for rule in rules() if rule.never]


def put(root: Path, place: str, words: str) -> None:
    path = root / place
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(PLACES[place].format(words), encoding="utf-8")


def test_nothing_says_what_is_never_said() -> None:
    faults = [str(fault) for fault in said(ROOT, allowed())]
    if faults:
        pytest.fail(f"{len(faults)} texts claim what is never claimed:\n" + "\n".join(faults), pytrace=False)


def test_a_paragraph_is_marked_only_where_it_names_such_words() -> None:
    assert needless_marks(ROOT) == []


@pytest.mark.parametrize("phrase", FORBIDDEN)
def test_every_forbidden_phrase_is_caught_in_both_languages(phrase: str) -> None:
    assert any(rule.find(f"It says: {phrase}.") for rule in never())


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("phrase", ["zero-knowledge", "clínicamente probado"])
def test_a_claim_put_into_any_place_is_found_there(tmp_path: Path, place: str, phrase: str) -> None:
    put(tmp_path, place, "Your notes are stored locked")
    assert list(said(tmp_path)) == []
    put(tmp_path, place, phrase)
    assert {fault.text.path for fault in said(tmp_path)} == {place}


@pytest.mark.parametrize("place", ["README.md", "docs/security.md"])
def test_a_document_may_name_such_words_where_it_says_so_and_nowhere_else(tmp_path: Path, place: str) -> None:
    put(tmp_path, place, f"Never said: zero-knowledge {NAMED}")
    assert list(said(tmp_path)) == []
    put(tmp_path, place, f"Nothing of it {NAMED}")
    assert [where.split(":")[0] for where in needless_marks(tmp_path)] == [place]


def test_the_mark_is_no_way_out_for_a_text_that_she_reads(tmp_path: Path) -> None:
    put(tmp_path, "unguilt/web/templates/web/page.html", f"{NAMED}zero-knowledge")
    assert len(list(said(tmp_path))) == 1
