"""Words made alike for comparing and searching: without case and accents, and without their endings. Pure."""

import re
import unicodedata
from typing import Final

ROOT: Final = 5
"""Letters of a word that count: “school” and “schools”, “escuela” and “escuelas” are then the same."""
_LEAST: Final = 4
"""Letters a word needs to be worth comparing."""

_MARKS: Final = re.compile(f"[{''.join(filter(unicodedata.combining, map(chr, range(0x10000))))}]")
"""Accents and the like, once they stand apart from their letters; a search folds a thousand records."""
_WORD: Final = re.compile(r"[^\W\d_]+")

_COMMON: Final = frozenset(
    """
    about after again also although always another because been before being came child children could does
    done down even ever every everyone everything feel felt from give going good guilt guilty have having here
    into itself just kids know like made make many mother mothers more most mums much must myself never none
    nothing only other over really said same seen should shouldn some someone something still such than that
    their them then there these they thing things this those though thought through time today told very want
    wanted well went were what when where which while will with without would your yours work
    ahora algo alguien algunos antes aquella aquello aunque bien cada como cosa cosas cuando cuanto culpa debe
    deberia debo decir desde despues dice dijo donde durante ella ellas ellos entre eran eres esos esta estaba
    estado estan estar estas este esto estos estoy fuera fuese haber habia hace hacer haciendo hago hasta hijo
    hija hijos hijas madre madres mama mamas mejor menos mientras mismo misma mucho mucha muchas muchos nada
    nadie nino nina ninos ninas nunca otra otro otras otros para pero poco porque puede puedo queria quiero
    sentir siempre siento sido sobre solo somos soy tambien tanto tengo tenia tener tiempo tiene toda todas
    todo todos trabajo unas unos veces
    """.split()
)
"""Words that say little about what a text is about, in both languages, without accents."""


def fold(text: str) -> str:
    """Return `text` without case and accents."""
    folded = text.casefold()
    return folded if folded.isascii() else _MARKS.sub("", unicodedata.normalize("NFKD", folded))


def fold_evenly(text: str) -> str:
    """Return composed text folded sign by sign: a place in it is the same place in `text`."""
    return "".join((fold(sign) or sign)[0] for sign in text)


def words_of(text: str) -> list[str]:
    """Return the folded words of a text, in their order."""
    return _WORD.findall(fold(text))


def roots(*texts: str) -> tuple[str, ...]:
    """Return the beginnings of the telling words in these texts, each once, in their order."""
    found = (
        word[:ROOT]
        for text in texts
        for word in words_of(text)
        if len(word) >= _LEAST and word not in _COMMON
    )
    return tuple(dict.fromkeys(found))


def has_all(sought: str, *texts: str) -> bool:
    """Whether each word of `sought` stands somewhere in the texts, also as a part of a word."""
    whole = fold("\n".join(texts))
    return all(word in whole for word in fold(sought).split())
