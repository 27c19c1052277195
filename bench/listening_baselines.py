"""What the listener is held against, taught and asked on the same cases.

*Always the most common*: one answer for every text. *TF-IDF + logistic regression*: word 1-2-grams, cross-validated
five-fold on the very cases it is asked about, with floors that are best for them in hindsight. That is more than
a listener gets that has not seen the cases.
"""

from collections import Counter
from collections.abc import Sequence

from bench.listening_cases import Case
from unguilt.core.listening.evaluation import Answer
from unguilt.core.listening.heard import CRISES
from unguilt.core.method import PRESSURES, TRAPS

FALSE_ALARMS = 0.05
_FOLDS = 5
_FEWEST = 10


def most_common(cases: Sequence[Case]) -> list[Answer]:
    """Answer with the most common pressure and trap; crisis is never the most common."""
    moments = [case for case in cases if case.moment]
    pressures = Counter(key for case in moments for key in sorted(case.gold.pressures))
    silent = sum(not case.gold.traps for case in moments) * 2 > len(moments)
    traps = Counter(key for case in moments for key in sorted(case.gold.traps))
    answer = Answer(
        pressures=tuple(key for key, _count in pressures.most_common(1)),
        traps=() if silent else tuple(key for key, _count in traps.most_common(1)),
    )
    return [answer] * len(cases)


def tfidf(cases: Sequence[Case]) -> list[Answer]:
    """Answer by TF-IDF and logistic regression; raises ImportError without scikit-learn."""
    crisis = _scores(cases, [bool(case.gold.crisis) for case in cases])
    kinds = {kind: _scores(cases, [case.gold.crisis == kind for case in cases]) for kind in CRISES}
    ordinary = [
        score for case, score in zip(cases, crisis, strict=True) if case.moment and not case.gold.crisis
    ]
    floor = _quantile(ordinary, 1 - FALSE_ALARMS)
    pressures = {key: _with_floor(cases, key) for key in PRESSURES}
    traps = {key: _scores(cases, [key in case.gold.traps for case in cases]) for key in TRAPS}
    any_trap = _scores(cases, [bool(case.gold.traps) for case in cases])
    quiet = _quantile(
        [score for case, score in zip(cases, any_trap, strict=True) if case.moment and not case.gold.traps],
        0.8,
    )
    return [
        Answer(
            pressures=tuple(key for key, (scores, low) in pressures.items() if scores[place] >= low),
            traps=tuple(sorted(TRAPS, key=lambda key: -traps[key][place])[:3])
            if any_trap[place] > quiet
            else (),
            crisis=(max(CRISES, key=lambda kind: kinds[kind][place]),) if crisis[place] > floor else (),
        )
        for place in range(len(cases))
    ]


def _with_floor(cases: Sequence[Case], key: str) -> tuple[list[float], float]:
    """Return the scores of a pressure and the floor with the best F1 on these very cases."""
    truth = [key in case.gold.pressures for case in cases]
    scores = _scores(cases, truth)

    def f1(floor: float) -> float:
        heard = [score >= floor for score in scores]
        right = sum(true and said for true, said in zip(truth, heard, strict=True))
        return 2 * right / max(1, sum(truth) + sum(heard))

    return scores, max(sorted(set(scores)), key=f1)


def _scores(cases: Sequence[Case], truth: Sequence[bool]) -> list[float]:
    """Return the cross-validated score of every case; 0 for all where a label is too rare to teach."""
    from sklearn.feature_extraction.text import TfidfVectorizer  # noqa: PLC0415 - may be missing, said in one line
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415 - as above
    from sklearn.model_selection import StratifiedKFold, cross_val_predict  # noqa: PLC0415 - as above
    from sklearn.pipeline import make_pipeline  # noqa: PLC0415 - as above

    if not _FEWEST <= sum(truth) <= len(truth) - _FEWEST:
        return [0.0] * len(cases)
    learner = make_pipeline(
        TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, min_df=2),
        LogisticRegression(C=10, class_weight="balanced", max_iter=500),
    )
    folds = StratifiedKFold(n_splits=_FOLDS, shuffle=True, random_state=0)
    texts = [case.text for case in cases]
    scores: list[float] = cross_val_predict(
        learner, texts, list(truth), cv=folds, method="decision_function"
    ).tolist()
    return scores


def _quantile(scores: Sequence[float], share: float) -> float:
    return sorted(scores)[min(int(share * len(scores)), len(scores) - 1)] if scores else 0.0
