"""PO → MO, with Babel, where the MO is missing or older."""

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from unguilt.catalogues.homes import HOMES, LANGUAGES


def compile_stale() -> int:
    """Compile what is stale and return how many catalogues that were."""
    compiled = 0
    for home in HOMES:
        for language in LANGUAGES:
            source = home.catalogue(language)
            target = source.with_suffix(".mo")
            if not source.exists() or (target.exists() and target.stat().st_mtime >= source.stat().st_mtime):
                continue
            with source.open("rb") as file:
                catalogue = read_po(file, locale=language)
            # Written aside and moved into place: a server that starts meanwhile never reads half a file.
            draft = target.with_suffix(".draft")
            with draft.open("wb") as file:
                write_mo(file, catalogue)
            draft.replace(target)
            compiled += 1
    return compiled
