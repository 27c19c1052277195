"""From her words to what might be feeding the guilt: pressures, thinking traps, crisis words.

Pure, local and deterministic; nothing is stored. It only suggests: she changes what was misheard, and
crisis hearing shows a card and changes nothing else. What it misses is measured in docs/listening.md.
"""

from unguilt.core.listening.heard import CRISES, Heard, Span
from unguilt.core.listening.hearing import hear

__all__ = ["CRISES", "Heard", "Span", "hear"]
