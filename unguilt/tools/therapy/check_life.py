"""The sample owner's checks: half a year in which worry and tiredness eased, and a total from her clinic."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import uuid4

from unguilt.core.screening import INSTRUMENTS, OWN
from unguilt.tools.therapy.check_entries import NO, CheckResult, CheckSheet, OwnTotal
from unguilt.tools.therapy.check_reading import result_of
from unguilt.vault.door import OpenVault

_OFFSET: Final = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """One check, `days` before now; answers in the order of the questions, as digits, "-" for passed over.

    gad and phq may be the two of the short instruments only.
    """

    days: int
    gad: str
    phq: str
    own: str


_CHECKS: Final = (
    _Told(days=171, gad="2222211", phq="1222131100", own="--32210222"),
    _Told(days=128, gad="2221211", phq="1221121100", own="--22211221"),
    _Told(days=86, gad="2112111", phq="10", own="--22110111"),
    _Told(days=41, gad="2111110", phq="10", own="--21101011"),
    _Told(days=12, gad="11", phq="10", own="1011100010"),
)
_OWN_KEYS: Final = ("a1", "a2", "b1", "b2", "b3", "c1", "c2", "c3", "d1", "d2")


def live(vault: OpenVault, now: datetime) -> None:
    """Keep lifelike results in the sample owner's vault, and one check on its way."""
    earlier: list[CheckResult] = []
    for told in _CHECKS:
        at = now - timedelta(days=told.days)
        sheet = CheckSheet(
            at=at, result=uuid4(), offset=_OFFSET, home=NO, perinatal=NO, answers=_answers(told)
        )
        result = result_of(sheet, None, earlier, now=at, language="en")
        vault.add(result, id=sheet.result)
        earlier.append(result)
    vault.add(OwnTotal(at=now - timedelta(days=60), offset=_OFFSET, instrument="pss10", total=22))
    vault.keep_the(
        CheckSheet(at=now - timedelta(hours=5), result=uuid4(), offset=_OFFSET, home=NO, seen=(1,)),
        over=vault.mended(CheckSheet),
    )


def _answers(told: _Told) -> dict[str, dict[str, int]]:
    answers = {OWN: _given(_OWN_KEYS, told.own)}
    for short, long, digits in (("gad2", "gad7", told.gad), ("phq2", "phq9", told.phq)):
        keys = tuple(item.key for item in INSTRUMENTS[long].items)
        answers[short] = _given(keys[:2], digits)
        if len(digits) > len(answers[short]):
            answers[long] = _given(keys, digits)
    return answers


def _given(keys: tuple[str, ...], digits: str) -> dict[str, int]:
    return {key: int(digit) for key, digit in zip(keys, digits, strict=False) if digit != "-"}
