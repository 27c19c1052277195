"""Word → symbols: which concepts a word stands for, and which pattern words it fits.

Both languages map to the same concepts (`words/en.txt`, `words/es.txt`), so what is said in one
language is heard in the other. A symbol is a concept (“@partner”), a word (“sleep”) or a word
beginning (“kill*”).
"""

from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files

_SHORTEST, _LONGEST = 2, 12
Symbols = frozenset[str]
_NONE: Symbols = frozenset()


def entries(folder: str, language: str) -> Iterator[str]:
    """Yield the lines of `folder`/`language`.txt that are neither blank nor a comment."""
    text = files(__package__).joinpath(folder, f"{language}.txt").read_text("utf-8")
    for line in map(str.strip, text.splitlines()):
        if line and not line.startswith("#"):
            yield line


class Lexicon:
    """The concepts of one language and the words its patterns ask for."""

    __slots__ = ("_begins", "_exact")

    def __init__(self, lines: Iterable[str], asked: Iterable[str] = ()) -> None:
        """Read `concept word word*` lines; `asked` are the words and word beginnings of patterns."""
        exact: dict[str, set[str]] = {}
        begins: dict[str, set[str]] = {}
        for line in lines:
            concept, *words = line.split()
            for word in words:
                _put(exact, begins, word, f"@{concept}")
        for word in asked:
            _put(exact, begins, word, word)
        self._exact = {word: frozenset(found) for word, found in exact.items()}
        self._begins = {word: frozenset(found) for word, found in begins.items()}

    def symbols(self, word: str) -> Symbols:
        """Return every symbol that the plain `word` has; none is an empty set."""
        found = self._exact.get(word, _NONE)
        begins = self._begins
        for length in range(_SHORTEST, min(len(word), _LONGEST) + 1):
            more = begins.get(word[:length])
            if more is not None:
                found = found | more
        return found


def _put(exact: dict[str, set[str]], begins: dict[str, set[str]], word: str, symbol: str) -> None:
    if word.endswith("*"):
        begins.setdefault(word[:-1], set()).add(symbol)
    else:
        exact.setdefault(word, set()).add(symbol)


@cache
def concept_names(language: str) -> tuple[str, ...]:
    """Return the concepts of `language` in the order of their file."""
    return tuple(dict.fromkeys(f"@{line.split(maxsplit=1)[0]}" for line in entries("words", language)))
