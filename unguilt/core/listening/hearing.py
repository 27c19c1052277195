"""`hear`: the whole way from a text to what was heard in it."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from unguilt.core.listening import engine
from unguilt.core.listening.engine import Reading
from unguilt.core.listening.heard import CRISES, Heard, Span
from unguilt.core.listening.language import guess
from unguilt.core.listening.model import ANY_CRISIS, ANY_TRAP, Weighed, model, resting_on, weigh
from unguilt.core.method import PRESSURES, TRAPS

READ = 2_000
READ_FOR_CRISIS = 20_000
_MOST = 3
_BESIDE = 2.0  # another crisis class is named too when its odds are at least 1/e² of the likeliest one’s


def hear(text: str, language: str | None = None) -> Heard:
    """Return what might be in `text`, a string of any length and content.

    `language` is "en", "es" or None (guessed); any other is guessed too. The first 2,000 characters are
    weighed by the model; crisis patterns read the first 20,000. Either may raise a crisis class, neither
    silences the other.
    """
    if language not in engine.LANGUAGES:
        language = guess(text)
    reading = engine.read(text[:READ], language)
    said = _said(reading if len(text) <= READ else engine.read(text[:READ_FOR_CRISIS], language))
    if not reading.words.said:
        return Heard(crisis=tuple(said), because=MappingProxyType(said))
    weighed = weigh(reading)
    floors = model().floors[language]
    pressures = _above(weighed.scores, PRESSURES, floors)
    traps = _likeliest(weighed.scores, TRAPS) if weighed.scores[ANY_TRAP] >= floors[ANY_TRAP] else ()
    crisis = {**dict.fromkeys(said), **dict.fromkeys(_crisis(weighed.scores, floors))}
    because = said | {
        key: _span(reading, weighed, key) for key in (*pressures, *traps, *crisis) if key not in said
    }
    return Heard(
        pressures=pressures,
        traps=traps,
        crisis=tuple(sorted(crisis, key=lambda kind: (-weighed.scores[kind], kind))),
        because=MappingProxyType(because),
    )


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


def _likeliest(scores: Mapping[str, float], keys: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(keys, key=lambda key: (-scores[key], key))[:_MOST])


def _above(scores: Mapping[str, float], keys: Iterable[str], floors: Mapping[str, float]) -> tuple[str, ...]:
    """Return at most three keys at or above their floor, the furthest above first."""
    over = {key: scores[key] - floors[key] for key in keys}
    return tuple(key for key in _likeliest(over, over) if over[key] >= 0)


def _span(reading: Reading, weighed: Weighed, key: str) -> Span:
    first, last = resting_on(weighed, key, len(reading.words.said))
    return Span(start=reading.words.starts[first], end=reading.words.ends[last])
