"""Passphrases: five words to offer, and the few that are refused. There are no rules about signs in them."""

import re
import secrets
import unicodedata
from functools import cache
from typing import Final

from xkcdpass import xkcd_password

from unguilt.kit.fields import tidy

LEAST: Final = 12
"""Characters in a passphrase of her own."""

MOST: Final = 400
"""Characters in a passphrase; far more than anyone types."""

WORDS: Final = 5
"""Words in an offered one: 64 bits from either list."""

_LISTS: Final = {"en": ("eff-long", 3, 9), "es": ("spa-mich", 4, 6)}
"""Word list, shortest and longest word. Long words are hard on a phone, and rare in Spanish lists."""

_UNKIND: Final = {
    "en": re.compile(
        "asham|shame|guilt|grief|griev|hate|hurt|drown|suicid|murder|slap|strang|starv|smother|wife|husband"
        "|womb|womanl|manli|child|mom|crying|grave|undead|overkill|corps|obes|obedien|chokehold|ugl|naked"
        "|pureblood|cruel|destr|despis|dread|doom|frail|fraud|fright|gloom|panic|poison|prison|punis|rejec"
        "|reviv|sad|sever|sinful|stun|threat|unfit|unlov|unwan|useless|victim|wound|wreck|demise|deprav|grac"
        "|coroner|cring|paraly|winc|resent|ridicul|stupid|clums|lazy|neglect|abandon|unruly|mangl|decay|dying"
        "|dead|morbid|taint|tarnish|pity|regret|remors|repent|curs|devil|evil|demon|lonel|harsh|hostil|jail"
        "|lethal|mourn|nause|outcast|outrag|rage|sick|slob|stink|suffer|terror|tragic|trash|traum|unhapp"
        "|unclean|unworth|vile|vicious|villain|viol|wicked|worse|worst|wrath|yell|scream|scold|shriek|scar"
        "|rotten|ruin|punch|pain|obsess|nervous|nag|mistak|mislead|mess|manic|lousy|incap|inept|inferi|insult"
        "|irate|jealous|horr|hopeless|haunt|harm|greed|fear|fault|fail|embarr|distress|disown|dismay|disgust"
        "|disdain|dirty|despair|defeat|deceas|crippl|crim|crap|coward|corrupt|blam|bitter|bleed|bad|awful"
        "|angr|anger|agon|afraid|abus"
    ),
    "es": re.compile(
        "muert|mata|suicid|culp|puta|viol|abort|sexo|idiot|tont|feal|gord|odi|sangr|cruel|malva|mierd|joder"
        "|cabr|poll|verg|zorr|perr|golp|ahog|cadav|tumb|drog|negr|maric|moro|gitan|culo|pene|vagin"
        "|bastard|madr|padr|hij|espos|marido|triste|pecad|castig|miedo|panic|dolor|herid|llor|asesi|odia"
        "|tortu|venen|verdug|esclav|judi|indi|inutil|imbec|loca|loco|burra|gusan|enferm|canc|infiel|tet|mulat"
        "|mojon|diabl|ratona|mugr|cag|orin|pedo|bob|ramer|fulan|ligona|sobon|enan|coja|cojo|ciega|vieja|parto"
    ),
}
"""Parts of words that nobody in a hard minute needs to write down."""

_AMONG_THE_FIRST: Final = """
password passphrase contraseña contrasena letmein welcome iloveyou teamo tequiero mothermother
123 1234 12345 123456 12345678 123456789 1234567890 12345678910 0123456789 9876543210 0987654321
qwerty qwertyuiop qwertyuiopas asdfghjkl zxcvbnm abc abc123 abcdefgh abcdefghijkl qwerty123 password123
password1234 admin administrator unguilt unguiltunguilt correcthorsebatterystaple correcthorse supermom
superman princesa princess changeme secret secreto nopassword mypassword micontraseña misecreto
letmeinplease trustno1 football
"""
_OBVIOUS: Final = frozenset(_AMONG_THE_FIRST.split())
"""Without spaces, signs and capitals; each is refused over and over as well, and with digits behind."""

_TWO: Final = 2
"""Different characters, of which a passphrase needs more."""


def offered(language: str) -> str:
    """Return five random words in this language."""
    words = _words(language if language in _LISTS else "en")
    return " ".join(secrets.choice(words) for _ in range(WORDS))


@cache
def _words(language: str) -> tuple[str, ...]:
    name, shortest, longest = _LISTS[language]
    path = xkcd_password.locate_wordfile(name)
    words = xkcd_password.generate_wordlist(path, shortest, longest, "[a-z]")
    return tuple(sorted(word for word in words if not _UNKIND[language].search(word)))


def is_short(passphrase: str) -> bool:
    """Whether too little of it can be seen."""
    return len(tidy(unicodedata.normalize("NFKC", passphrase))) < LEAST


def is_obvious(passphrase: str, *, name: str = "") -> bool:
    """Whether it is among the first that anyone would try: one of a few, over and over, or her name."""
    bare = _bare(passphrase)
    if not bare:
        return len(set(passphrase)) <= _TWO
    pieces = {_once(bare), _once(bare.rstrip("0123456789") or bare), bare}
    return len(_once(bare)) <= _TWO or bool(pieces & (_OBVIOUS | ({_bare(name)} - {""})))


def _bare(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(sign for sign in folded if sign.isalnum())


def _once(text: str) -> str:
    """Return what `text` is a repetition of: "abcabc" gives "abc"."""
    return text[: (text + text).find(text, 1)]
