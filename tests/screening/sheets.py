"""Answer sheets for tests: digits in the order of the questions, "-" for one that was passed over."""

from datetime import UTC, datetime, timedelta
from typing import Final

from unguilt.core.screening import INSTRUMENTS, OWN, QUESTIONS, Occasion

DAY: Final = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


def answers_to(instrument: str, digits: str) -> dict[str, int]:
    keys = QUESTIONS if instrument == OWN else [item.key for item in INSTRUMENTS[instrument].items]
    return {key: int(digit) for key, digit in zip(keys, digits, strict=False) if digit != "-"}


def making(total: int, *, of: int) -> str:
    """Return digits of `of` answers that add up to a total, the first ones highest."""
    return "".join(str(min(3, max(0, total - 3 * place))) for place in range(of))


def occasion(*, day: int = 0, perinatal: bool = False, unsafe: bool = False, **digits: str) -> Occasion:
    return Occasion(
        at=DAY + timedelta(days=day),
        answers={instrument: answers_to(instrument, given) for instrument, given in digits.items()},
        perinatal=perinatal,
        unsafe=unsafe,
    )
