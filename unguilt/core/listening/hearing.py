"""`hear`: the whole way from a text to what was heard in it."""

from collections.abc import Mapping
from types import MappingProxyType

from unguilt.core.listening import engine
from unguilt.core.listening.engine import Reading
from unguilt.core.listening.heard import CRISES, Heard, Span
from unguilt.core.listening.language import guess
from unguilt.core.listening.model import ANY_CRISIS, ANY_TRAP, length_of, model
from unguilt.core.listening.weighing import Weighed, resting_on, weigh
from unguilt.core.method import PRESSURES, TRAPS

READ = 2_000
READ_FOR_CRISIS = 20_000
_MOST = 3
_FEWEST = 3  # of a word or two the model knows only how often they stood in danger: “Fear”, “Maybe later”
_FEWEST_FOR_DANGER = 5  # nor of a beginning, while she types on: “I want to”, “He told me”
_GRAVE = "@suicide"
_SURE = 100.0  # beyond any score of the model: what a pattern says stands before what the model supposes
_BESIDE = 2.0  # another crisis class is named too when its odds are at least 1/e² of the likeliest one’s


def hear(text: str, language: str | None = None) -> Heard:
    """Return what might be in `text`, a string of any length and content.

    `language` is "en", "es" or None (guessed); any other is guessed too. The first 2,000 characters are
    weighed by the model; crisis patterns read the first 20,000. Either may raise a label, neither silences
    the other.
    """
    if language not in engine.LANGUAGES:
        language = guess(text)
    reading = engine.read(text[:READ], language)
    whole = reading if len(text) <= READ else engine.read(text[:READ_FOR_CRISIS], language)
    danger = {kind: span for kind, span in _said(whole).items() if kind in CRISES}
    if reading.words.count() < _FEWEST:
        danger |= _said_shortly(reading)
        return Heard(crisis=tuple(danger), because=MappingProxyType(danger))
    weighed = weigh(reading)
    said = _said(reading) | danger
    floors = model().floors[language][length_of(reading)]
    enough = reading.words.count() >= _FEWEST_FOR_DANGER
    pressures, traps, crisis = _chosen(weighed.scores, floors, said, danger=enough)
    because = {
        key: said[key] if key in said else _span(reading, weighed, key)
        for key in (*pressures, *traps, *crisis)
    }
    return Heard(pressures=pressures, traps=traps, crisis=crisis, because=MappingProxyType(because))


def _said_shortly(reading: Reading) -> dict[str, Span]:
    """Return what a word or two say beside patterns: one of ending one’s life is enough by itself."""
    grave = [place for place, symbols in enumerate(reading.symbols) if _GRAVE in symbols]
    words = reading.words
    return {"self": Span(start=words.starts[grave[0]], end=words.ends[grave[0]])} if grave else {}


def _chosen(
    scores: Mapping[str, float], floors: Mapping[str, float], said: Mapping[str, Span], *, danger: bool
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Return pressures, traps and crisis classes: those `said` in a pattern, then those above their floors.

    Without `danger` crisis is heard in patterns alone.
    """
    over = {key: scores[key] - floors[key] + _SURE * (key in said) for key in PRESSURES}
    pressures = tuple(key for key in _likeliest(over) if over[key] >= 0)
    sure = {key: scores[key] + _SURE * (key in said) for key in TRAPS}
    traps = _likeliest(sure) if scores[ANY_TRAP] >= floors[ANY_TRAP] else ()
    traps = traps or tuple(key for key in _likeliest(sure) if key in said)
    crisis = {kind for kind in CRISES if kind in said} | set(_crisis(scores, floors) if danger else ())
    return pressures, traps, tuple(sorted(crisis, key=lambda kind: (-scores[kind], kind)))


def _said(reading: Reading) -> dict[str, Span]:
    words = reading.words
    return {
        kind: Span(start=words.starts[match.first], end=words.ends[match.last])
        for kind, match in engine.said(reading).items()
    }


def _crisis(scores: Mapping[str, float], floors: Mapping[str, float]) -> list[str]:
    """Return the likeliest class and those near it, when the text as a whole is above the floor."""
    if scores[ANY_CRISIS] < floors[ANY_CRISIS]:
        return []
    best = max(scores[kind] for kind in CRISES)
    return [kind for kind in CRISES if scores[kind] >= best - _BESIDE]


def _likeliest(scores: Mapping[str, float]) -> tuple[str, ...]:
    return tuple(sorted(scores, key=lambda key: (-scores[key], key))[:_MOST])


def _span(reading: Reading, weighed: Weighed, key: str) -> Span:
    first, last = resting_on(weighed, key, len(reading.words.said))
    return Span(start=reading.words.starts[first], end=reading.words.ends[last])
