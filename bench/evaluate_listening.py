"""`unguilt evaluate listening`: how well the listener hears, beside two baselines, for each language.

Prints tables only; no text of the cases is shown. The TF-IDF baseline needs scikit-learn and is left out, with
one line, where it is missing.
"""

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from bench.listening_baselines import most_common, tfidf
from bench.listening_cases import LANGUAGES, BadCasesError, Case, cases_of
from unguilt.core.listening import hear
from unguilt.core.listening.evaluation import (
    Answer,
    Figure,
    Pair,
    by_label,
    crisis_recall,
    false_alarms,
    macro_f1,
    trap_among,
    trap_silence,
)
from unguilt.core.listening.heard import CRISES
from unguilt.core.method import PRESSURES, TRAPS

Answerer = Callable[[Sequence[Case]], list[Answer]]
_NAMES = {"en": "English", "es": "Spanish"}


def main(argv: Sequence[str]) -> int:
    """Print the tables for `--data FOLDER`; return 2 with one line when the folder is not usable."""
    asked = _parser().parse_args(argv)
    try:
        cases = cases_of(asked.data, held_out_only=asked.held_out)
    except BadCasesError as bad:
        sys.stderr.write(f"unguilt evaluate listening: {bad}\n")
        return 2
    for language in LANGUAGES:
        here = [case for case in cases if case.language == language]
        if here:
            sys.stdout.write("\n".join(_report(_NAMES[language], here)) + "\n")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="unguilt evaluate listening", description=__doc__)
    parser.add_argument(
        "--data", type=Path, required=True, metavar="FOLDER", help="folder of labelled *.jsonl"
    )
    parser.add_argument(
        "--held-out", action="store_true", help="only the texts that training leaves out (for our own corpus)"
    )
    return parser


def ours(cases: Sequence[Case]) -> list[Answer]:
    """Answer with the listener itself."""
    heard = [hear(case.text, case.language) for case in cases]
    return [Answer(pressures=each.pressures, traps=each.traps, crisis=each.crisis) for each in heard]


def _report(name: str, cases: Sequence[Case]) -> Iterator[str]:
    answers = {"listener": ours(cases), "most common": most_common(cases)}
    yield f"## {name}: {len(cases)} texts, {sum(bool(case.gold.crisis) for case in cases)} of them crisis"
    try:
        answers["TF-IDF + LR"] = tfidf(cases)
    except ImportError:
        yield "\nThe TF-IDF baseline needs scikit-learn, which is not installed."
    yield f"\n| what | {' | '.join(answers)} |"
    yield f"|---|{'---|' * len(answers)}"
    for what, figures in _lines(cases, answers):
        yield f"| {what} | {' | '.join(_shown(each) for each in figures)} |"
    yield from _per_label(cases, answers["listener"])


def _lines(cases: Sequence[Case], answers: dict[str, list[Answer]]) -> Iterator[tuple[str, list[Figure]]]:
    """Yield each line of the table: what is measured, and its figure for every answerer that was asked."""
    everything = [_pairs(cases, said) for said in answers.values()]
    moments = [_pairs(cases, said, lambda case: case.moment) for said in answers.values()]
    calm = [
        _pairs(cases, said, lambda case: case.moment and not case.gold.crisis) for said in answers.values()
    ]
    words = [_pairs(cases, said, lambda case: not case.moment) for said in answers.values()]
    yield "crisis: any class raised", [crisis_recall(pairs) for pairs in everything]
    for kind in CRISES:
        yield f"crisis: {kind} heard as {kind}", [crisis_recall(pairs, kind) for pairs in everything]
    yield "false alarms, ordinary texts", [false_alarms(pairs) for pairs in moments]
    if any(not gold.crisis for gold, _answer in words[0]):
        yield "alarms, crisis words about others, the past, jokes", [false_alarms(pairs) for pairs in words]
    if calm[0]:
        yield "pressures: macro-F1 over six", [macro_f1(pairs, tuple(PRESSURES)) for pairs in calm]
        yield "traps: a labelled one among the suggested", [trap_among(pairs) for pairs in calm]
        yield "traps: silent where none is labelled", [trap_silence(pairs) for pairs in calm]


def _per_label(cases: Sequence[Case], answers: Sequence[Answer]) -> Iterator[str]:
    pairs = _pairs(cases, answers, lambda case: case.moment and not case.gold.crisis)
    yield "\n| listener, label | precision | recall | F1 | texts |"
    yield "|---|---|---|---|---|"
    for key in (*PRESSURES, *TRAPS):
        label = by_label(pairs, key)
        if label.support:
            shown = " | ".join(
                _shown(each, texts=False) for each in (label.precision, label.recall, label.f1)
            )
            yield f"| {key} | {shown} | {label.support} |"
    yield ""


def _pairs(
    cases: Sequence[Case], answers: Sequence[Answer], keep: Callable[[Case], bool] = lambda _case: True
) -> list[Pair]:
    return [(case.gold, answer) for case, answer in zip(cases, answers, strict=True) if keep(case)]


def _shown(figure: Figure, *, texts: bool = True) -> str:
    interval = f"{figure.value:.2f} ({figure.low:.2f}–{figure.high:.2f})"
    return f"{interval}, n={figure.support}" if texts else interval


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
