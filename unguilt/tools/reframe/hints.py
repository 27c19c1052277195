"""Quiet notes on a sentence of hers, for a sentence that holds. Pure, local, in both languages.

They follow what people preferred in studies of reframing: concrete and warm rather than cheerful (Sharma and
colleagues, 2023). A note is never a grade: where a sentence is fine, or too short to say, nothing is said.
"""

import re
import unicodedata
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from unguilt.core.words import mark as _
from unguilt.tools.reframe.folding import fold_evenly, roots

MOST: Final = 2
"""Notes shown together; more would read like a correction."""
_LEAST_WORDS: Final = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Hint:
    """One note: `key` says which, `word` is the word of hers that it is about, or ""."""

    key: str
    word: str = ""


SAID: Final = MappingProxyType(
    {
        "absolute": _(
            "“%(word)s” leaves little room. Is there a truer word, such as “often” or “this time”?"
        ),
        "concrete": _("It could name one thing that happened, so that it speaks about that day."),
        "both": _("Two things can be true at once. An “and” may hold them both."),
        "step": _("If you like, one small step with a time can stand at its end."),
        "against_self": _("“%(word)s” is not needed. What you did, and that you are sorry, is enough."),
        "but": _("What comes after “%(word)s” can take the sorry back. It may stand without."),
    }
)
"""What each note says; %(word)s is the word of hers that it is about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signs:
    """What is looked for in one language, in folded text; `future` in text whose accents still stand."""

    absolute: re.Pattern[str]
    both: re.Pattern[str]
    step: re.Pattern[str]
    future: re.Pattern[str]
    but: re.Pattern[str]
    against_self: re.Pattern[str]


def _any(*ways: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(ways)})\b")


_EN: Final = Signs(
    absolute=_any(
        r"(?<!not )(?<!n't )(?<!n’t )always", "never", r"must(?!n)", r"should(?!n)", "ought to", "have to be"
    ),
    both=_any("and", "although", "though", "while", "yet", "still", "at the same time", "both", "but"),
    step=_any(
        "tomorrow",
        "tonight",
        "today",
        "next",
        "soon",
        "this week",
        r"at \d+",
        r"on \w+day",
        "before",
        "after",
        r"when (?:i|we)",
        "i can",
        r"(?:i am|i['’]m) going to",
        "in the morning",
    ),
    future=_any("i will", r"i['’]ll"),
    but=_any("but"),
    against_self=_any(
        r"(?:terrible|horrible|awful|bad|worst) (?:mother|mom|mum|parent|person|carer|father|dad)",
        "i am the worst",
        r"i['’]m the worst",
        "i am a monster",
        r"i['’]m a monster",
        "i don['’]t deserve",
        "forgive me",
        "beg you",
        "hate myself",
    ),
)
_ES: Final = Signs(
    absolute=_any(
        r"(?<!no )siempre", "nunca", "jamas", "debo", "deberia", "tengo que", "hay que", "tendria que"
    ),
    both=_any("y", "e", "aunque", "a la vez", "al mismo tiempo", "mientras", "tambien", "pero", "aun asi"),
    step=_any(
        "manana",
        "hoy",
        "esta noche",
        "esta tarde",
        "esta semana",
        "la proxima",
        "el proximo",
        "pronto",
        r"a las? \d+",
        "antes",
        "despues",
        "cuando",
        "puedo",
        r"voy a",
        r"vamos a",
        r"el (?:lunes|martes|"
        r"miercoles|jueves|viernes|sabado|domingo)",
    ),
    future=_any(r"\w{3,}ré"),  # “hablaré”, and not “siempre” or “madre”
    but=_any("pero"),
    against_self=_any(
        r"(?:mala|horrible|peor) (?:madre|mama|persona)",
        r"(?:madre|mama|persona) horrible",
        r"soy lo peor",
        r"soy un monstruo",
        r"no merezco",
        r"perdoname",
        r"te suplico",
        r"me odio",
    ),
)
_SIGNS: Final = MappingProxyType({"en": _EN, "es": _ES})


def notes_on(sentence: str, *, situation: str, kinds: tuple[str, ...], language: str) -> tuple[Hint, ...]:
    """Return at most MOST notes on the sentence that is to hold, the weightiest first; mostly none.

    A situation that she called unfair gets no notes: there the sentence need not hold two sides. A fair
    thought is mended, so there only the words without room and the small step are looked at.
    """
    sentence = unicodedata.normalize("NFC", sentence)
    told = fold_evenly(sentence)
    if "unfair" in kinds or len(told.split()) < _LEAST_WORDS:
        return ()
    signs = _SIGNS.get(language, _EN)
    found = [_absolute(sentence, told, signs)]
    if "fair" not in kinds:
        found += [_concrete(sentence, situation), _both(told, signs)]
    found.append(_step(sentence, told, signs))
    return tuple(hint for hint in found if hint is not None)[:MOST]


def _absolute(sentence: str, told: str, signs: Signs) -> Hint | None:
    found = signs.absolute.search(told)
    return Hint(key="absolute", word=sentence[slice(*found.span())]) if found else None


def _concrete(sentence: str, situation: str) -> Hint | None:
    named = roots(situation)
    if not named or set(named) & set(roots(sentence)) or any(sign.isdigit() for sign in sentence):
        return None
    return Hint(key="concrete")


def _both(told: str, signs: Signs) -> Hint | None:
    return None if signs.both.search(told) else Hint(key="both")


def _step(sentence: str, told: str, signs: Signs) -> Hint | None:
    looks_ahead = signs.step.search(told) or signs.future.search(sentence.casefold())
    return None if looks_ahead else Hint(key="step")


def notes_on_apology(say: str, *, language: str) -> tuple[Hint, ...]:
    """Return notes on what she wants to say: an apology needs no “but”, and no word against herself."""
    say = unicodedata.normalize("NFC", say)
    told, signs = fold_evenly(say), _SIGNS.get(language, _EN)
    found = (("against_self", signs.against_self.search(told)), ("but", signs.but.search(told)))
    return tuple(Hint(key=key, word=say[slice(*word.span())]) for key, word in found if word)
