"""The lint itself: reads its rules and the allowed exceptions, and finds what breaks them."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from .texts import Text, without_quotes

_HERE = Path(__file__).parent
_REASON_MIN = 20
"""Characters: a reason is a sentence, not a word."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """Words that no text uses in `langs`; `bad` and `good` are held by the lint's own test.

    `never` marks the claims and words that are never said anywhere, in no language (see never.py).
    """

    id: str
    langs: tuple[str, ...]
    pattern: re.Pattern[str]
    unless: re.Pattern[str] | None
    unquoted: bool
    never: bool
    why: str
    bad: tuple[str, ...]
    good: tuple[str, ...]

    def find(self, text: str) -> str:
        """Return the words in `text` that break this rule, or an empty string."""
        looked = without_quotes(text) if self.unquoted else text
        if self.unless:
            looked = self.unless.sub("…", looked)
        found = self.pattern.search(looked)
        return found[0].strip() if found else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowed:
    """One text that may break one rule, and why."""

    path: str
    rule: str
    text: str
    reason: str

    def covers(self, text: Text, rule: Rule) -> bool:
        """Whether this exception was written for that text and rule."""
        return self.rule == rule.id and self.path == text.path and self.text in text.text


@dataclass(frozen=True, slots=True, kw_only=True)
class Broken:
    """A text that breaks a rule."""

    text: Text
    rule: Rule
    words: str

    def __str__(self) -> str:
        shown = self.text.text if len(self.text.text) < 160 else self.text.text[:160] + "…"
        return f"{self.text.where} [{self.rule.id}] “{self.words}” in: {shown}\n    {self.rule.why}"


@cache
def rules() -> tuple[Rule, ...]:
    """Return the rules of rules.toml."""
    tables = tomllib.loads((_HERE / "rules.toml").read_text(encoding="utf-8"))["rule"]
    return tuple(
        Rule(
            id=table["id"],
            langs=tuple(table["langs"]),
            pattern=re.compile(table["pattern"], 0 if table.get("case") else re.IGNORECASE),
            unless=re.compile(table["unless"], re.IGNORECASE) if "unless" in table else None,
            unquoted=table.get("unquoted", False),
            never=table.get("never", False),
            why=table["why"],
            bad=tuple(table["bad"]),
            good=tuple(table["good"]),
        )
        for table in tables
    )


@cache
def allowed() -> tuple[Allowed, ...]:
    """Return the exceptions of allow.toml; raises ValueError for one without a real reason."""
    tables = tomllib.loads((_HERE / "allow.toml").read_text(encoding="utf-8")).get("allow", [])
    exceptions = tuple(Allowed(**table) for table in tables)
    for each in exceptions:
        if len(each.reason) < _REASON_MIN:
            msg = f"allow.toml: the exception for “{each.text}” needs its reason in a sentence"
            raise ValueError(msg)
    return exceptions


def broken(texts: Iterable[Text], exceptions: tuple[Allowed, ...] = ()) -> Iterator[Broken]:
    """Yield every text that breaks a rule of its language and is not covered by an exception."""
    for text in texts:
        for rule in rules():
            if text.lang not in rule.langs or not (words := rule.find(text.text)):
                continue
            if not any(each.covers(text, rule) for each in exceptions):
                yield Broken(text=text, rule=rule, words=words)


def unused(texts: Iterable[Text], exceptions: tuple[Allowed, ...]) -> tuple[Allowed, ...]:
    """Return the exceptions that no text needs any more."""
    faults = tuple(broken(texts))
    return tuple(
        each for each in exceptions if not any(each.covers(fault.text, fault.rule) for fault in faults)
    )
